import { expect, test } from 'vitest';
import { compareContent } from './compare-content.ts';
import { numberChanges } from './number-changes.ts';
import { summarizeClauses } from './summarize-clauses.ts';
import { doc, h, p, table } from './testing-content.ts';

const scope = [h(1, 'Scope'), p('Northwind delivers every parcel by six in the evening.')];
const levels = [h(1, 'Service levels'), p('Ninety-five of a hundred parcels arrive on the same day.')];
const price = [h(1, 'Price'), p('Each parcel costs four euros, which both firms review each year.')];
const end = [h(1, 'Notice'), p('Either firm may end this agreement with three months of notice.')];

test('[CM10] a summary tells clause by clause how many words came and went, what moved and what got another number', () => {
  const summary = summarizeClauses(
    compareContent(
      doc(...scope, ...levels, ...price, ...end),
      doc(
        h(1, 'Scope'),
        p('Northwind delivers each parcel by seven in the evening of that day.'),
        ...price,
        ...levels,
        h(1, 'Reports'),
        p('We write one report a month.'),
        ...end,
      ),
    ),
  );
  expect(
    summary.map(({ number, was, title, kind, added, removed }) => [number, was, title, kind, added, removed]),
  ).toEqual([
    ['1', undefined, 'Scope', 'changed', 5, 2],
    ['2', '3', 'Price', 'changed', 0, 0],
    ['3', '2', 'Service levels', 'moved', 0, 0],
    ['4', undefined, 'Reports', 'added', 7, 0],
    ['5', '4', 'Notice', 'changed', 0, 0],
  ]);
});

test('[CM4] a clause that moves takes its short heading along, and what was changed on the way is told inside', () => {
  const moved = [h(1, 'Service levels'), p('Ninety-seven of a hundred parcels arrive on the same day.')];
  const compared = compareContent(
    doc(...levels, ...scope, ...price, ...end),
    doc(...scope, ...price, ...end, ...moved),
  );
  const here = compared.flatMap((one) => (one.change === 'inserted' ? [one] : []));
  expect(here.map(({ move }) => move !== undefined)).toEqual([true, true]);
  expect(here[1]?.changes).toMatchObject({
    change: 'line',
    runs: [
      { change: 'same' },
      { change: 'deleted', inline: { text: 'five' } },
      { change: 'inserted', inline: { text: 'seven' } },
      { change: 'same' },
    ],
  });
  expect(summarizeClauses(compared).at(-1)).toMatchObject({
    kind: 'moved',
    title: 'Service levels',
    number: '4',
    was: '1',
    added: 1,
    removed: 1,
  });
});

test('[CM5] a column more is one cell more in each row, wherever it stands', () => {
  const before = doc(table(['Task', 'Due'], ['Routes', 'May'], ['Claims', 'June']));
  const after = doc(
    table(['Task', 'Owner', 'Due'], ['Routes', 'Harbor', 'May'], ['Claims', 'Northwind', 'July']),
  );
  const [one] = compareContent(before, after);
  expect(one).toMatchObject({
    change: 'within',
    children: ['Owner', 'Harbor', 'Northwind'].map((word, at) => ({
      change: 'within',
      children: [
        { change: 'same' },
        { change: 'inserted', node: { content: [p(word)] } },
        { change: at === 2 ? 'within' : 'same' },
      ],
    })),
  });
});

test('[CM11] changes are numbered in reading order; words side by side are one', () => {
  const compared = compareContent(
    doc(h(1, 'Scope'), p('We pay within thirty days of the call.')),
    doc(h(2, 'Scope'), p('We pay within forty days of each call.'), p('New.')),
  );
  const { count, numbers } = numberChanges(compared);
  expect(count).toBe(4);
  expect([...numbers.values()]).toEqual([0, 1, 1, 2, 2, 3]);
});
