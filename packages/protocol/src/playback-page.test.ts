import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePlaybackPage, encodePlaybackPage } from './playback-page.ts';

const person = fc.record({ userId: fc.uuid(), firmId: fc.uuid(), name: fc.string() });

const page = fc.array(person, { minLength: 1, maxLength: 4 }).chain((people) =>
  fc.record({
    head: fc.nat(),
    from: fc.nat(),
    people: fc.constant(people),
    edits: fc.array(
      fc.record({
        person: fc.nat(people.length - 1),
        atMs: fc.nat(2 ** 42),
        update: fc.uint8Array({ maxLength: 40 }),
      }),
    ),
  }),
);

test('[PB1] a page reads back as it was written, whatever the clocks say', () => {
  fc.assert(
    fc.property(page, (one) => {
      expect(decodePlaybackPage(encodePlaybackPage(one))).toEqual(one);
    }),
  );
});

test('[PB1] bytes that are no page, or a page cut short, are refused', () => {
  const bytes = encodePlaybackPage({
    head: 2,
    from: 1,
    people: [{ userId: 'a', firmId: 'b', name: 'Maya' }],
    edits: [{ person: 0, atMs: 5, update: new Uint8Array(9) }],
  });
  for (let length = 0; length < bytes.length; length++)
    expect(() => decodePlaybackPage(bytes.subarray(0, length))).toThrow(RangeError);
  expect(() => decodePlaybackPage(new Uint8Array([1, 1, 1, 0, 255, 255, 255, 127]))).toThrow(RangeError);
  fc.assert(
    fc.property(fc.uint8Array(), (noise) => {
      try {
        decodePlaybackPage(noise);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
