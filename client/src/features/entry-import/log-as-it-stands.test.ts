import { partOf } from '@entente/documents/agreeing/part-of';
import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import { findElement, type EntryId } from '@entente/documents/entries/entry-id';
import { agreedDecision } from '@entente/documents/log/agreed-decision';
import type { DecisionStanding } from '@entente/documents/log/standing';
import { supersedeDecision } from '@entente/documents/log/supersede-decision';
import { addDecisions, writeDecisionPlain } from '@entente/documents/log/write-log';
import { writeRecord } from '@entente/documents/markdown/write-record';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { namesOf, writtenLog, type LogDownload } from './log-as-it-stands.ts';

const number = (ydoc: Y.Doc, id: EntryId, value: number): void =>
  // Yjs's types know strings only; attributes hold any JSON value.
  findElement(ydoc, id, 'decision')?.setAttribute('number', value as unknown as string);

function agree(ydoc: Y.Doc, id: EntryId) {
  const part = partOf('log', ydoc, { kind: 'entry', id });
  if (typeof part === 'string') throw new Error(part);
  return agreedDecision(JSON.parse(canonicalJson(part.content)) as Json);
}

test('[LP18] what is exported says what was agreed and where it stands by the rows, whatever the draft says', () => {
  const ydoc = new Y.Doc();
  const [old = '' as EntryId, draft = '' as EntryId] = addDecisions(ydoc, [
    { title: 'One carrier', statement: 'Each lane has one.' },
    { title: 'Still written' },
  ]);
  number(ydoc, old, 1);
  number(ydoc, draft, 2);
  const first = agree(ydoc, old);
  const next = supersedeDecision(ydoc, first.written) ?? old;
  number(ydoc, next, 3);
  writeDecisionPlain(ydoc, next, { field: 'title', characters: 'Two carriers' });
  const agreed = new Map([
    [old, first],
    [next, agree(ydoc, next)],
  ]);
  for (const id of [old, next]) writeDecisionPlain(ydoc, id, { field: 'title', characters: 'No carrier' });
  const rulings = new Map<EntryId, DecisionStanding>([
    [old, 'superseded'],
    [next, 'agreed'],
  ]);
  const log: LogDownload = { ydoc, agreed, rulings, people: { members: [], firms: [] } };
  const records = writtenLog(log).map((entry) =>
    entry.kind === 'decision' ? writeRecord(entry, namesOf(log)) : entry.why,
  );
  expect(records.map((text) => [/^status: (.*)$/m.exec(text)?.[1], /^# (.*)$/m.exec(text)?.[1]])).toEqual([
    ['superseded by D-3', 'One carrier'],
    ['draft', 'Still written'],
    ['agreed', 'Two carriers'],
  ]);
  expect(records[2]).toContain('supersedes: D-1');
});
