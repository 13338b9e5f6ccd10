import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentId } from '@entente/protocol/ids';
import { partOf } from '../agreeing/part-of.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { findElement, type EntryId } from '../entries/entry-id.ts';
import { writeRecord } from '../markdown/write-record.ts';
import { agreedDecision, withAgreed } from './agreed-decision.ts';
import { readLog } from './read-log.ts';
import { supersedeDecision } from './supersede-decision.ts';
import { addDecisionLink, addDecisions, writeDecisionPlain } from './write-log.ts';
import { writtenDecision } from './written-decision.ts';

const agreement = '7d2a0f5e-0f3e-4a4e-9d3f-3b9f1f0e8c11' as DocumentId;

/** A log with one decision, and that decision as it is agreed to. */
function agreeOne() {
  const ydoc = new Y.Doc();
  const [id = '' as EntryId] = addDecisions(ydoc, [
    {
      form: 'options',
      title: 'One desk',
      statement: 'We run one desk.',
      context: 'Two desks cost us.',
      reasons: 'It is cheaper.',
      decidedOn: '2026-11-02',
      reviewOn: '2027-05-01',
      owner: 'name:Ms Okafor',
      criteria: [{ name: 'Cost', weight: 5 }, { name: 'Speed' }],
      options: [
        { name: 'One desk', pros: 'Cheaper', points: [4, undefined] },
        { name: 'Two desks', cons: 'Slow', points: [1, 3] },
      ],
      chosenAt: 0,
      tags: ['dispatch'],
    },
  ]);
  addDecisionLink(ydoc, id, { documentId: agreement, entryId: undefined });
  findElement(ydoc, id, 'decision')?.setAttribute('number', 1 as unknown as string);
  const part = partOf('log', ydoc, { kind: 'entry', id });
  if (typeof part === 'string') throw new Error(part);
  return { ydoc, id, agreed: agreedDecision(JSON.parse(canonicalJson(part.content)) as Json) };
}

const only = (ydoc: Y.Doc, wanted: EntryId) => {
  const entry = readLog(ydoc).entries.find(({ id }) => id === wanted);
  if (entry?.kind !== 'decision') throw new Error('no decision');
  return entry;
};

describe('a decision as it is agreed', () => {
  test('[DL5] is the decision that was fixed, in lists and in its record', () => {
    const { ydoc, id, agreed } = agreeOne();
    const { links, tags, ...draft } = only(ydoc, id);
    const { links: agreedLinks, tags: agreedTags, ...agreedRest } = agreed.decision;
    expect(agreedRest).toEqual(draft);
    expect(agreedLinks).toEqual([expect.objectContaining({ documentId: agreement })]);
    expect(agreedTags.map(({ name }) => name)).toEqual(tags.map(({ name }) => name));
    expect(links).toHaveLength(1);
    const names = { owner: () => 'Ms Okafor', link: () => 'Agreement', decision: () => 'D-9' };
    const record = writeRecord(agreed.written, names);
    expect(record).toBe(writeRecord(writtenDecision(ydoc, only(ydoc, id)), names));
    expect(writeRecord(agreed.written, { ...names, status: () => 'agreed' })).toContain('status: agreed');
  });

  test('[DL5] says what was agreed whatever is written in the draft, and when the draft has lost it', () => {
    const { ydoc, id, agreed } = agreeOne();
    const [other] = addDecisions(ydoc, [{ title: 'Another' }]);
    writeDecisionPlain(ydoc, id, { field: 'title', characters: 'No desk at all' });
    const all = new Map([[id, agreed]]);
    const titles = (log: ReturnType<typeof readLog>) =>
      withAgreed(log, all).map((entry) => [entry.id, entry.kind === 'decision' ? entry.title : '']);
    expect(titles(readLog(ydoc))).toEqual([
      [id, 'One desk'],
      [other, 'Another'],
    ]);
    expect(titles({ entries: [] })).toEqual([[id, 'One desk']]);
  });
});

describe('superseding', () => {
  test('[DL6] begins a decision linked to the agreed one in one edit, without touching that', () => {
    const { ydoc, id, agreed } = agreeOne();
    const before = only(ydoc, id);
    let edits = 0;
    ydoc.on('update', () => edits++);
    const next = only(ydoc, supersedeDecision(ydoc, agreed.written) ?? id);
    expect(edits).toBe(1);
    expect(only(ydoc, id)).toEqual(before);
    expect(next).toMatchObject({
      supersedes: id,
      state: 'draft',
      number: undefined,
      form: 'options',
      title: 'One desk',
      statement: 'We run one desk.',
      reasons: '',
      chosen: undefined,
      decidedOn: undefined,
      reviewOn: undefined,
      owner: { kind: 'named', name: 'Ms Okafor' },
    });
    expect(next.links).toEqual([expect.objectContaining({ documentId: agreement })]);
    const [cost, speed] = next.criteria;
    expect(
      next.options.map(({ points }) => [points.get(cost?.id ?? id), points.get(speed?.id ?? id)]),
    ).toEqual([
      [4, undefined],
      [1, 3],
    ]);
  });
});
