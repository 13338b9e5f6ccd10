import { ANCHOR_FORMAT, type Anchor, type PassageAnchor, type TextName } from '@entente/protocol/anchor';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { EntryId } from '../entries/entry-id.ts';
import { richFromPlain } from '../entries/rich-text.ts';
import { addDecisions, setDecisionValues } from '../log/write-log.ts';
import { addOption, removeOption } from '../log/write-options.ts';
import { addRisks, mergeRisk, setRiskValues, writeRiskText } from '../register/write-register.ts';
import { createYdoc } from '../yjs/create-ydoc.ts';
import { makeAnchor } from './make-anchor.ts';
import { placeAnchor, placeAnchors } from './place-anchors.ts';

const format = ANCHOR_FORMAT;

const onEntry = (entry: string): Anchor => ({ format, kind: 'entry', entry });
const onField = (entry: string, field: string): Anchor => ({ format, kind: 'field', entry, field });

const fieldOf = (entry: string, field: string, option: string | null = null): TextName => ({
  kind: 'field',
  entry,
  option,
  field,
});

/** A register with two risks. */
function register() {
  const ydoc = createYdoc();
  const [one, other] = addRisks(ydoc, [
    { title: 'Late', description: 'The carrier is late again.', mitigation: 'A second carrier stands by.' },
    { title: 'Lost', description: 'The carrier loses parcels.' },
  ]) as [EntryId, EntryId];
  return { ydoc, one, other };
}

function put(
  kind: 'register' | 'log',
  ydoc: Y.Doc,
  range: { text: TextName; from: number; to: number },
): PassageAnchor {
  const made = makeAnchor(kind, ydoc, range);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

test('[AN3] an anchor on a risk or a field says how the risk stands', () => {
  const { ydoc, one, other } = register();
  const anchors = [onEntry(one), onField(one, 'mitigation')];
  expect(placeAnchors('register', ydoc, anchors)).toEqual([
    { kind: 'entry', entry: one, standing: { kind: 'open' } },
    { kind: 'field', entry: one, field: 'mitigation', standing: { kind: 'open' } },
  ]);
  setRiskValues(ydoc, one, { status: 'closed' });
  expect(placeAnchor('register', ydoc, onEntry(one))).toMatchObject({ standing: { kind: 'closed' } });
  mergeRisk(ydoc, one, other);
  expect(placeAnchors('register', ydoc, anchors)).toMatchObject([
    { standing: { kind: 'merged', into: other } },
    { standing: { kind: 'merged', into: other } },
  ]);
  const element = ydoc.getXmlFragment('risks').get(1) as Y.XmlElement;
  element.setAttribute('likelihood', 'often');
  expect(placeAnchor('register', ydoc, onEntry(other))).toMatchObject({ standing: { kind: 'unreadable' } });
});

test('[AN3] a decision that is withdrawn is called so', () => {
  const ydoc = createYdoc();
  const [id] = addDecisions(ydoc, [{ title: 'Two carriers' }]);
  setDecisionValues(ydoc, id!, { state: 'withdrawn' });
  expect(placeAnchor('log', ydoc, onField(id!, 'reasons'))).toMatchObject({
    standing: { kind: 'withdrawn' },
  });
});

test('[AN8] an entry of another kind or document, one that may still come, and a field that entries do not have', () => {
  const { ydoc, one } = register();
  expect(placeAnchor('agreement', ydoc, onEntry(one))).toEqual({ kind: 'lost', why: 'not_there' });
  expect(placeAnchor('log', ydoc, onEntry(one))).toEqual({ kind: 'lost', why: 'not_there' });
  expect(placeAnchor('register', ydoc, onField(one, 'statement'))).toEqual({
    kind: 'lost',
    why: 'not_there',
  });
  expect(placeAnchor('register', ydoc, onEntry('77-3'))).toEqual({ kind: 'lost', why: 'unknown' });
});

test('[AN4] [AN7] a passage of a field stays in its entry, also when it is moved to another field', () => {
  const { ydoc, one, other } = register();
  const anchor = put('register', ydoc, { text: fieldOf(one, 'mitigation'), from: 1, to: 27 });
  expect(anchor).toMatchObject({ quote: 'A second carrier stands by', clause: null });
  writeRiskText(ydoc, one, { field: 'mitigation', rich: 'A second good carrier stands by.' });
  expect(placeAnchor('register', ydoc, anchor)).toMatchObject({ from: 1, to: 32, by: 'own' });
  writeRiskText(ydoc, one, { field: 'mitigation', rich: '' });
  writeRiskText(ydoc, other, { field: 'mitigation', rich: 'A second carrier stands by.' });
  expect(placeAnchor('register', ydoc, anchor)).toEqual({ kind: 'lost', why: 'gone' });
  writeRiskText(ydoc, one, {
    field: 'description',
    rich: richFromPlain('The carrier is late again.\nA second carrier stands by.'),
  });
  expect(placeAnchor('register', ydoc, anchor)).toEqual({
    kind: 'passage',
    text: fieldOf(one, 'description'),
    from: 29,
    to: 55,
    by: 'returned',
  });
});

test('[AN7] a passage of an option that is taken away is lost with it, and found in the one that undo brings back', () => {
  const ydoc = createYdoc();
  const [id] = addDecisions(ydoc, [{ title: 'Two carriers' }]) as [EntryId];
  const option = addOption(ydoc, id, { name: 'Both', pros: 'No parcel waits for a carrier.' })!;
  const anchor = put('log', ydoc, { text: fieldOf(id, 'pros', option), from: 4, to: 16 });
  expect(anchor.quote).toBe('parcel waits');
  const undo = new Y.UndoManager(ydoc.getXmlFragment('decisions'), {
    trackedOrigins: new Set([null, 'entryEdit']),
  });
  ydoc.transact(() => removeOption(ydoc, option), 'entryEdit');
  expect(placeAnchor('log', ydoc, anchor)).toEqual({ kind: 'lost', why: 'gone' });
  undo.undo();
  const place = placeAnchor('log', ydoc, anchor);
  expect(place).toMatchObject({ kind: 'passage', from: 4, to: 16, by: 'returned' });
});
