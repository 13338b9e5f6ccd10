import { ANCHOR_FORMAT, anchorLimits, type Anchor } from '@entente/protocol/anchor';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptAnchor } from './accept-anchor.ts';
import { placeAnchor } from './place-anchors.ts';
import { readAnchor } from './read-anchor.ts';
import { Desk } from './testing/desk.ts';

const desk = () =>
  new Desk(101).write('# Fees', 'Northwind pays the invoice within thirty days.', 'Harbor delivers.');

const read = (value: unknown): Anchor => {
  const answer = readAnchor(value);
  if (answer.kind !== 'read') throw new Error(answer.why);
  return answer.anchor;
};

test('[AN1] an anchor is read as text, as bytes and as a value', () => {
  const anchor = desk().anchor('the invoice');
  const json = JSON.stringify(anchor);
  for (const input of [anchor, json, new TextEncoder().encode(json)])
    expect(readAnchor(input)).toEqual({ kind: 'read', anchor });
});

test('[AN1] what is no anchor is refused with the reason', () => {
  const anchor = desk().anchor('the invoice');
  const why = (value: unknown): unknown => {
    const answer = readAnchor(value);
    return answer.kind === 'refused' ? answer.why : answer.kind;
  };
  expect(why({ ...anchor, format: ANCHOR_FORMAT + 1, kind: 'page' })).toBe('too_new');
  expect(why('x'.repeat(anchorLimits.jsonLength + 1))).toBe('too_large');
  expect(why(new Uint8Array(anchorLimits.jsonLength + 1))).toBe('too_large');
  expect(why({ ...anchor, quote: 'the invoices' })).toBe('malformed');
  expect(why({ ...anchor, quote: 'the invoic\uD800' })).toBe('malformed');
  expect(why({ ...anchor, quote: 'the invoic\0' })).toBe('malformed');
  expect(why({ ...anchor, runs: [[101, -1, 11]] })).toBe('malformed');
  expect(why({ ...anchor, runs: [[101, 2 ** 60, 11]] })).toBe('malformed');
  expect(why({ ...anchor, runs: Array.from({ length: 1001 }, () => [101, 0, 1]) })).toBe('malformed');
  expect(why({ ...anchor, before: { text: 'a'.repeat(33), runs: [[101, 0, 33]] } })).toBe('malformed');
  for (const input of [
    '',
    '{',
    'null',
    '[]',
    '{"__proto__":1}',
    new Uint8Array([0xff]),
    undefined,
    null,
    () => 1,
  ])
    expect(why(input)).toBe('malformed');
});

test('[AN1] reading never throws, and what is read can be placed in any document and taken in or refused', () => {
  const one = desk();
  const number = fc.oneof(
    fc.nat(60),
    fc.constantFrom(101, 102, 2 ** 32 - 1, 2 ** 50, Number.MAX_SAFE_INTEGER),
  );
  const run = fc.tuple(
    fc.constantFrom(101, 101, 101, 102, 2 ** 32 - 1),
    number,
    fc.integer({ min: 1, max: 20 }),
  );
  const around = fc.record({ text: fc.string({ maxLength: 8 }), runs: fc.array(run, { maxLength: 2 }) });
  const passage = fc.array(run, { minLength: 1, maxLength: 6 }).map((runs) => ({
    runs,
    quote: 'a'.repeat(runs.reduce((sum, [, , length]) => sum + length, 0)),
  }));
  const hostile = fc
    .record({
      text: fc.constantFrom(
        { kind: 'agreement' },
        { kind: 'field', entry: '101-0', option: null, field: 'mitigation' },
        { kind: 'field', entry: '99999999999999999999-007', option: '1-1', field: 'constructor' },
      ),
      passage,
      before: fc.oneof(fc.constant({ text: '', runs: [] }), around),
      stood: fc.array(fc.tuple(number, number), { maxLength: 3 }),
      likest: fc.option(fc.nat(32)),
      isAlone: fc.boolean(),
    })
    .map(({ passage: { runs, quote }, ...rest }) => ({
      format: ANCHOR_FORMAT,
      kind: 'passage',
      ...rest,
      runs,
      quote,
      after: { text: '', runs: [] },
      clause: null,
    }));
  const entry = fc.record({
    format: fc.constant(ANCHOR_FORMAT),
    kind: fc.constantFrom('entry', 'field', 'document'),
    entry: fc.constantFrom('101-0', '0-0', '4294967295-9', 'x'),
    field: fc.constantFrom('mitigation', 'toString', 'constructor'),
  });
  const seen = { read: 0, placed: 0, accepted: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof({ weight: 6, arbitrary: hostile }, entry, fc.anything(), fc.string(), fc.json()),
      (value) => {
        const answer = readAnchor(value);
        if (answer.kind === 'refused') return;
        seen.read++;
        for (const kind of ['agreement', 'register', 'log'] as const) {
          const place = placeAnchor(kind, one.ydoc, answer.anchor);
          if (place.kind === 'passage') {
            seen.placed++;
            expect(place.to).toBeGreaterThan(place.from);
            expect(place.to).toBeLessThanOrEqual(one.doc.content.size);
          }
          const accepted = acceptAnchor(kind, one.ydoc, answer.anchor);
          seen[accepted.kind]++;
          // What is kept says what the document says.
          if (accepted.kind === 'accepted' && accepted.anchor.kind === 'passage')
            expect(one.doc.textBetween(0, one.doc.content.size, '\n')).toContain(accepted.anchor.quote);
        }
      },
    ),
    { numRuns: 1500 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
});

test('[AN10] nobody puts words into the record: quote, neighbours and clause are read anew', () => {
  const one = desk();
  const anchor = one.anchor('the invoice');
  const forged = read({
    ...anchor,
    quote: 'NOTHING EVE',
    before: { text: '', runs: [] },
    stood: [],
    clause: { id: '1-1', number: '9.9', title: 'Mine' },
  });
  expect(acceptAnchor('agreement', one.ydoc, forged)).toEqual({ kind: 'accepted', anchor });
});

test('[AN10] what is not on the record, not there any more or somewhere else is refused', () => {
  const [one, behind] = [desk(), desk()];
  one.insert('Neither firm waits. ', { before: 'Harbor' });
  const fresh = one.anchor('firm waits');
  expect(acceptAnchor('agreement', behind.ydoc, fresh)).toEqual({ kind: 'refused', why: 'unknown' });
  const half = one.anchor('waits. Harbor');
  expect(acceptAnchor('agreement', behind.ydoc, half)).toEqual({ kind: 'refused', why: 'unknown' });
  const anchor = one.anchor('the invoice within');
  one.delete('the invoice within');
  expect(acceptAnchor('agreement', one.ydoc, anchor)).toEqual({ kind: 'refused', why: 'gone' });
  expect(acceptAnchor('register', one.ydoc, anchor)).toEqual({ kind: 'refused', why: 'not_there' });
  one.undo.undo();
  // Its words are back, but what the browser names is not.
  expect(acceptAnchor('agreement', one.ydoc, anchor)).toEqual({ kind: 'refused', why: 'gone' });
  expect(
    acceptAnchor('agreement', one.ydoc, read({ format: ANCHOR_FORMAT, kind: 'document' })),
  ).toMatchObject({
    kind: 'accepted',
  });
});

test('[AN2] a passage that is too long is refused, and signs of two units and forbidden ones are kept whole', () => {
  const one = new Desk(101).write('a'.repeat(3000), 'b'.repeat(1500), 'Ship 😀😀 now\u0000!');
  expect(() => one.anchor('b'.repeat(1500))).not.toThrow();
  const size = one.doc.content.size;
  expect(() => one.make({ from: 1, to: size })).toThrow('too_long');
  const { from } = one.find('😀😀');
  // From the second half of one to the first of the other.
  expect(one.make({ from: from + 1, to: from + 3 })).toMatchObject({
    quote: '😀😀',
    before: { text: expect.stringMatching(/bShip $/) },
  });
  expect(readAnchor(one.anchor('now\u0000!')).kind).toBe('read');
});
