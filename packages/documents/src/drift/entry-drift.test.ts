import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { partOf } from '../agreeing/part-of.ts';
import type { Json } from '../canonical/canonical-json.ts';
import { entryId, type EntryId } from '../entries/entry-id.ts';
import { decisionContentIn } from '../log/log-content.ts';
import { addDecisions, setDecisionValues, writeDecisionPlain } from '../log/write-log.ts';
import { riskContentIn } from '../register/register-content.ts';
import { addRisks, setRiskValues } from '../register/write-register.ts';
import { entryDrift } from './entry-drift.ts';

function agreedOf(kind: 'register' | 'log', ydoc: Y.Doc, id: EntryId): Json {
  const part = partOf(kind, ydoc, { kind: 'entry', id });
  if (typeof part === 'string') throw new Error(part);
  return part.content;
}

function number(ydoc: Y.Doc, root: string): void {
  (ydoc.getXmlFragment(root).get(0) as Y.XmlElement).setAttribute('number', 1 as unknown as string);
}

test('[DR6] a decision differs from what was agreed by the fields that say something else, never by its state', () => {
  const ydoc = new Y.Doc();
  const [id] = addDecisions(ydoc, [{ title: 'We ship on Fridays', reviewOn: '2027-01-01' }]) as [EntryId];
  number(ydoc, 'decisions');
  const agreed = agreedOf('log', ydoc, id);
  const drift = () => entryDrift('log', agreed, decisionContentIn(ydoc, id));
  setDecisionValues(ydoc, id, { state: 'withdrawn' });
  expect(drift()).toEqual([]);
  writeDecisionPlain(ydoc, id, { field: 'title', characters: 'We ship on Mondays' });
  setDecisionValues(ydoc, id, { reviewOn: null, decidedOn: '2026-11-21' });
  const fields = drift()?.toSorted((one, other) => (one.field < other.field ? -1 : 1));
  expect(fields).toMatchObject([
    { field: 'decidedOn', kind: 'value', before: undefined, after: '2026-11-21' },
    { field: 'reviewOn', kind: 'value', before: '2027-01-01', after: undefined },
    { field: 'title', kind: 'words', isFormat: false },
  ]);
  expect(entryDrift('log', agreed, decisionContentIn(ydoc, entryId.parse('1-1')))).toBeUndefined();
});

test('[DR6] a risk differs by what was agreed of it alone: scoring it anew is told, closing it is not', () => {
  const ydoc = new Y.Doc();
  const [id] = addRisks(ydoc, [{ title: 'Storms', likelihood: 2, impact: 4 }]) as [EntryId];
  number(ydoc, 'risks');
  const agreed = agreedOf('register', ydoc, id);
  const drift = () => entryDrift('register', agreed, riskContentIn(ydoc, id));
  setRiskValues(ydoc, id, { status: 'closed', reviewOn: '2027-01-01' });
  expect(drift()).toEqual([]);
  setRiskValues(ydoc, id, { likelihood: 5 });
  expect(drift()).toEqual([{ kind: 'value', field: 'likelihood', before: 2, after: 5, isFormat: false }]);
});

test('[DR3] of a rich text the format alone is told apart', () => {
  const text = (...marks: string[]): Json => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'We ship.', marks: marks.map((type) => ({ type })) }],
      },
    ],
  });
  const entry = (statement: Json): Json => ({ kind: 'decision', id: '1-1', number: 1, statement });
  expect(entryDrift('log', entry(text()), entry(text('bold')))).toMatchObject([
    { field: 'statement', isFormat: true },
  ]);
});
