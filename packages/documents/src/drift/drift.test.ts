import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { partInForce, type RuledText } from '../agreeing/text-in-force.ts';
import { encodeContent } from '../agreement/content-to-update.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { readContent } from '../agreement/read-content.ts';
import { readSections } from '../agreement/sections.ts';
import { compareContent } from '../compare/compare-content.ts';
import type { Credit, CreditedPart } from '../compare/compared.ts';
import { creditChanges } from '../compare/credit-changes.ts';
import { sizeOf } from '../compare/positions.ts';
import { doc, h, p, table } from '../compare/testing-content.ts';
import { driftOf } from './clause-drift.ts';
import { countDrift } from './count-drift.ts';
import { creditClauses } from './credit-clauses.ts';
import { placeRemoved, textBesideDraft } from './text-beside-draft.ts';

const scope = [h(1, 'Scope'), p('Northwind delivers every parcel by six in the evening.')];
const levels = [h(1, 'Service levels'), p('Ninety-five of a hundred parcels arrive on the same day.')];
const price = [h(1, 'Price'), p('Each parcel costs four euros, which both firms review each year.')];
const agreed = doc(...scope, ...levels, ...price);

const between = (before: ProseMirrorJSON, after: ProseMirrorJSON) => driftOf(compareContent(before, after));

/** What is told of each clause, in short. */
const told = (drift: ReturnType<typeof driftOf>) =>
  drift.map(({ number, title, kind }) => `${number ?? '-'} ${title}: ${kind}`);

const strong = (text: string): ProseMirrorJSON => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
});

const linked = (href: string): ProseMirrorJSON => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'our terms', marks: [{ type: 'link', attrs: { href } }] }],
});

const task = (checked: boolean): ProseMirrorJSON => ({
  type: 'taskList',
  content: [{ type: 'taskItem', attrs: { checked }, content: [p('Send the list.')] }],
});

const person = (name: string, firmId: string, at?: string): Credit => ({ userId: name, firmId, name, at });

describe('the drift of a draft', () => {
  test('[DR1] a draft that says what is in force has none, and neither has a clause that only got another number', () => {
    expect(between(agreed, agreed)).toEqual([]);
    expect(told(between(agreed, doc(h(1, 'Purpose'), p('Why.'), ...scope, ...levels, ...price)))).toEqual([
      '1 Purpose: added',
    ]);
  });

  test('[DR2] each clause says whether its words changed, it is new, gone or elsewhere', () => {
    const drift = between(
      agreed,
      doc(
        p('Both firms have read this.'),
        h(1, 'Scope'),
        p('Northwind delivers every parcel by seven in the evening.'),
        ...price,
        ...levels,
        h(2, 'Reports'),
        p('Monthly.'),
      ),
    );
    expect(told(drift)).toEqual([
      '- : words',
      '1 Scope: words',
      '3 Service levels: moved',
      '3.1 Reports: added',
    ]);
    // Of a clause that moved only the place where it stands is told.
    expect(drift[2]?.places).toEqual([7, 8]);
    expect(drift.map(({ heading, was }) => [heading, was])).toEqual([
      [undefined, undefined],
      [0, undefined],
      [2, '2'],
      [3, undefined],
    ]);
    expect(drift[1]?.count).toMatchObject({ added: 1, removed: 1 });
    const gone = between(agreed, doc(...scope, ...price));
    expect(told(gone)).toEqual(['2 Service levels: removed']);
    expect(gone[0]?.heading).toBeUndefined();
  });

  test('[DR2] what follows a heading that was taken out belongs to the clause that it stands in', () => {
    const [, words = p('')] = levels;
    const drift = between(agreed, doc(...scope, words, p('And more of it.'), ...price));
    expect(told(drift)).toEqual(['1 Scope: words', '2 Service levels: removed']);
  });

  test('[DR3] marks, levels, spaces and empty lines are format alone; signs, links and ticks are not', () => {
    const [, six = p(''), ninety = p('')] = [scope[0], scope[1], levels[1]];
    const format = between(
      doc(...scope, h(1, 'Levels'), ninety, table(['a', 'b'])),
      doc(
        h(1, 'Scope'),
        strong('Northwind delivers every parcel by six in the evening.'),
        p(''),
        h(2, 'Levels'),
        p('Ninety-five of a  hundred parcels arrive on the same day.'),
        table(['a', 'b']),
      ),
    );
    expect(told(format)).toEqual(['1 Scope: format', '1.1 Levels: format']);
    expect(countDrift(format)).toEqual({ clauses: 0, formats: 2, shares: [] });
    const words = [
      [six, p('Northwind delivers every parcel by six in the evening!')],
      [linked('https://one.example'), linked('https://two.example')],
      [task(false), task(true)],
      [table(['a']), table(['a'], ['b'])],
    ] as const;
    for (const [before, after] of words)
      expect(told(between(doc(h(1, 'Scope'), before), doc(h(1, 'Scope'), after)))).toEqual([
        '1 Scope: words',
      ]);
  });

  test('[DR5] who put in and who took out is told of each clause, and how many clauses differ by which firms', () => {
    const [maya, daniel, ingrid] = [
      person('Maya', 'northwind', '2026-11-21T10:00:00.000Z'),
      person('Daniel', 'harbor', '2026-11-21T10:01:00.000Z'),
      person('Ingrid', 'harbor'),
    ] as [Credit, Credit, Credit];
    const before = doc(h(1, 'A'), p('one two'), h(1, 'B'), p('three four'), h(1, 'C'), p('five'));
    const after = doc(h(1, 'A'), p('one'), h(1, 'B'), p('three more four less'), h(1, 'C'), p('six'));
    const later = { ...maya, at: '2026-11-21T11:00:00.000Z' };
    const drift = driftOf(
      creditChanges(compareContent(before, after), {
        removed: [
          { from: 7, to: 11, by: daniel },
          { from: 29, to: 33, by: maya },
        ],
        added: [
          { from: 16, to: 21, by: maya },
          { from: 25, to: 30, by: later },
          { from: 35, to: 38, by: ingrid },
        ],
      }),
    );
    expect(drift.map(({ by }) => by)).toEqual([[daniel], [later], [maya, ingrid]]);
    expect(countDrift(drift)).toEqual({
      clauses: 3,
      formats: 0,
      shares: [
        { firmIds: ['harbor'], clauses: 1 },
        { firmIds: ['harbor', 'northwind'], clauses: 1 },
        { firmIds: ['northwind'], clauses: 1 },
      ],
    });
    expect(countDrift(between(before, after)).shares).toEqual([{ firmIds: [], clauses: 3 }]);
  });
});

test('[DR5] a clause of which no word tells who made it differ names whoever touched it', () => {
  const by = person('Daniel', 'harbor');
  const format = (...before: ProseMirrorJSON[]) =>
    between(
      doc(...before, h(1, 'A'), p('one')),
      doc(...before.map(() => strong('Both.')), h(2, 'A'), p('one')),
    );
  const touched = { headings: ['7-1'], touchedBy: (heading: string) => (heading === '7-1' ? [by, by] : []) };
  expect(creditClauses(format(p('Both.')), touched).map((one) => one.by)).toEqual([[], [by]]);
  const before = { ...touched, touchedBy: (heading: string) => (heading === '' ? [by] : []) };
  expect(creditClauses(format(p('Both.')), before).map((one) => one.by)).toEqual([[by], []]);
  const gone = between(doc(h(1, 'A'), p('one')), doc());
  expect(creditClauses(gone, { headings: [], touchedBy: () => [by] })[0]?.by).toEqual([]);
});

function open(content: ProseMirrorJSON): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent(content, 7));
  return ydoc;
}

describe('what is in force beside a draft', () => {
  const ydoc = open(agreed);
  const sections = readSections(ydoc);
  const ids = sections.map(({ id }) => id) as [string, string, string];
  const whole: RuledText = { part: { kind: 'whole' }, spans: ids, content: agreed };
  const amended: RuledText = {
    part: { kind: 'section', id: ids[1] },
    spans: [ids[1]],
    content: doc(h(1, 'Service levels'), p('All of them.')),
  };
  const draft = { content: readContent(ydoc), spans: ids };

  test('[DR4] a section that was amended in force is compared with the amendment', () => {
    const beside = (ruled: RuledText[], content = draft.content) =>
      between({ type: 'doc', content: textBesideDraft(ruled, draft).blocks }, content);
    expect(beside([whole])).toEqual([]);
    expect(told(beside([whole, amended]))).toEqual(['2 Service levels: words']);
    const followed = doc(...scope, ...(amended.content.content ?? []), ...price);
    expect(beside([whole, amended], followed)).toEqual([]);
    expect(textBesideDraft([whole, amended], draft).blocks).toEqual(
      partInForce([whole, amended], { kind: 'whole' })?.content,
    );
  });

  test('[DR4] where only sections are in force, the rest of the draft tells nothing', () => {
    const { blocks } = textBesideDraft([amended], draft);
    const drift = between({ type: 'doc', content: blocks }, draft.content);
    expect(told(drift)).toEqual(['2 Service levels: words']);
    const without = { content: doc(...scope, ...price), spans: [ids[0], ids[2]] };
    const text = textBesideDraft([amended], without);
    expect(told(between({ type: 'doc', content: text.blocks }, without.content))).toEqual([
      '3 Service levels: removed',
    ]);
  });

  test('[DR5] what was taken out of an amendment is placed in the text in force', () => {
    const by = person('Daniel', 'harbor');
    const inAmended: CreditedPart = { from: 21, to: 24, by };
    const inWhole: CreditedPart = { from: 1, to: 6, by };
    const text = textBesideDraft([whole, amended], draft);
    const before = scope.reduce((sum, block) => sum + sizeOf(block), 0);
    const removed = placeRemoved(text, (ruled) => (ruled === whole ? [inWhole] : [inAmended]));
    expect(removed).toEqual([inWhole, { by, from: before + 21, to: before + 24 }]);
  });
});
