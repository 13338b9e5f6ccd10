import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { contentOf } from '../canonical/content-of.ts';
import { findElement, type EntryId } from '../entries/entry-id.ts';
import { encodeOwner } from '../entries/owner.ts';
import { DECISIONS } from '../log/schema.ts';
import { addDecisions, addTag, removeTag, setDecisionValues, writeDecisionPlain } from '../log/write-log.ts';
import { RISKS } from '../register/schema.ts';
import { addCategory } from '../register/write-lists.ts';
import { addRisks, setRiskValues, writeRiskText, writeRiskTitle } from '../register/write-register.ts';
import { contentAt } from './content-at.ts';
import { entriesAt } from './entries-at.ts';
import type { EntryStep } from './entry-step.ts';
import type { Frame, FrameNode } from './frame.ts';
import { Frames } from './frames.ts';
import { PlayedRecord } from './played-record.ts';
import { readPlayedEntry, type PlayedEntry } from './played-entry.ts';

/** Plays what somebody does to a document, an edit a row. */
function play(kind: 'register' | 'log', act: (ydoc: Y.Doc) => void) {
  const ydoc = new Y.Doc();
  const rows: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => rows.push(update));
  act(ydoc);
  const record = new PlayedRecord();
  record.takeIn(rows.map((update) => ({ person: 0, update })));
  const frames = new Frames(record, kind === 'register' ? RISKS : DECISIONS);
  return { record, head: rows.length, at: (seq: number) => entriesAt(frames, seq) };
}

/** Sets attributes as somebody could who has no browser of ours. */
function setRaw(ydoc: Y.Doc, id: EntryId, values: Readonly<Record<string, unknown>>): void {
  const node = findElement(ydoc, id, 'risk') ?? findElement(ydoc, id, 'decision');
  for (const [name, value] of Object.entries(values)) node?.setAttribute(name, value as string);
}

const wordsOf = (node: FrameNode | undefined): string =>
  node?.text ?? (node?.content ?? []).map(wordsOf).join('');

/** A played entry as the canonical content would say it, as far as a list shows it. */
function shown(entry: PlayedEntry): object {
  if (entry.kind === 'unreadable') return { ...entry };
  const { title, owner, ...rest } = entry;
  const shared = { ...rest, title: wordsOf(title), owner: encodeOwner(owner) ?? undefined };
  if (!('score' in shared)) return shared;
  const { score: _, ...risk } = shared;
  return risk;
}

const stepsOf = ({ blocks }: Frame): (EntryStep | undefined)[] => blocks.map(({ step }) => step);
const fieldsOf = (frame: Frame) =>
  stepsOf(frame).flatMap((step) => step?.fields.map(({ field, kind }) => [kind, field]) ?? []);

test('[PB3] [PB14] the risks as they stood are those of a replay, wherever one jumps, and a strange value is told', () => {
  const { record, head, at } = play('register', (ydoc) => {
    const [a, b] = addRisks(ydoc, [{ title: 'Vans are late' }, { title: 'Fuel' }]) as [EntryId, EntryId];
    setRiskValues(ydoc, a, { impact: 2, likelihood: 3, owner: 'name:Mona' });
    setRaw(ydoc, b, { number: 1 });
    setRaw(ydoc, a, { number: 2 });
    writeRiskTitle(ydoc, a, 'Trucks are late');
    setRaw(ydoc, b, { status: 'on fire' });
    setRiskValues(ydoc, b, { status: 'closed', mergedInto: a });
    addRisks(ydoc, [{ title: 'x'.repeat(500), description: 'With words' }]);
  });
  expect(head).toBe(8);
  let unreadable = 0;
  for (const seq of [head, 1, 0, 6, 3, 2, 4, 7, 5, head]) {
    const played = at(seq).blocks.map((block) => shown(readPlayedEntry(block)));
    const { entries } = contentAt(record, 'register', seq) as unknown as { entries: object[] };
    expect(entries).toMatchObject(played);
    expect(played).toHaveLength(entries.length);
    unreadable += JSON.stringify(played).split('Its status is not').length - 1;
  }
  expect(unreadable).toBe(1);
});

test('[PB14] decisions play with their state, their day and their title', () => {
  const { record, head, at } = play('log', (ydoc) => {
    const [id] = addDecisions(ydoc, [{ title: 'One desk' }]) as [EntryId];
    setDecisionValues(ydoc, id, { state: 'proposed', decidedOn: '2026-11-20' });
    writeDecisionPlain(ydoc, id, { field: 'title', characters: 'One desk for both' });
    addDecisions(ydoc, [{ title: 'Second' }]);
  });
  for (const seq of [2, head, 1, 3, 0]) {
    const { entries } = contentAt(record, 'log', seq) as unknown as { entries: object[] };
    expect(entries).toMatchObject(at(seq).blocks.map((block) => shown(readPlayedEntry(block))));
  }
  expect(at(head).blocks).toHaveLength(2);
});

test('[PB14] an edit names the fields that it changed, with the value before, and leaves the other entries alone', () => {
  const { at } = play('register', (ydoc) => {
    const [a, b] = addRisks(ydoc, [{ title: 'Vans' }, { title: 'Fuel' }]) as [EntryId, EntryId];
    setRiskValues(ydoc, a, { likelihood: 2 });
    setRiskValues(ydoc, a, { likelihood: 4, response: 'reduce' });
    writeRiskTitle(ydoc, b, 'Fuel prices');
    writeRiskText(ydoc, b, { field: 'description', rich: 'They rise.' });
    setRaw(ydoc, a, { likelihood: 4 });
    addCategory(ydoc, 'Delivery');
    ydoc.transact(() => setRaw(ydoc, a, { number: 1, raisedBy: 'somebody' }));
  });
  expect(stepsOf(at(1))).toEqual([
    { isAdded: true, fields: [] },
    { isAdded: true, fields: [] },
  ]);
  const value = (field: string, before: Json | undefined, after: Json) => ({
    kind: 'value',
    field,
    before,
    after,
  });
  expect(stepsOf(at(3))).toEqual([
    {
      isAdded: false,
      fields: [value('likelihood', 2, 4), value('response', undefined, 'reduce')],
    },
    undefined,
  ]);
  expect(stepsOf(at(2))[0]?.fields).toEqual([value('likelihood', undefined, 2)]);
  expect(fieldsOf(at(4))).toEqual([['part', 'title']]);
  expect(fieldsOf(at(5))).toEqual([['part', 'description']]);
  const [, typed] = stepsOf(at(5));
  expect(JSON.stringify(typed)).toContain('"caret"');
  expect(stepsOf(at(6))[0]).toEqual({ isAdded: false, fields: [] });
  expect(stepsOf(at(7))).toEqual([undefined, undefined]);
  expect(fieldsOf(at(8))).toEqual([['value', 'number']]);
});

test('[PB14] of several parts the one that came or went is named, once', () => {
  const { at } = play('log', (ydoc) => {
    const [id] = addDecisions(ydoc, [{ title: 'One desk' }]) as [EntryId];
    addTag(ydoc, id, 'service');
    addTag(ydoc, id, 'people');
    removeTag(ydoc, id, 'service');
  });
  expect(fieldsOf(at(2))).toEqual([['part', 'tag']]);
  expect(stepsOf(at(3))[0]?.fields).toMatchObject([{ field: 'tag', node: { attrs: { name: 'people' } } }]);
  expect(stepsOf(at(4))[0]?.fields).toEqual([{ kind: 'part', field: 'tag', node: undefined }]);
});

test('[PB14] a register without an edit has no entry', () => {
  const { head, at } = play('register', () => undefined);
  expect(head).toBe(0);
  expect(at(0)).toEqual({ seq: 0, blocks: [] });
  expect(contentOf('register', new Y.Doc())).toMatchObject({ entries: [] });
});
