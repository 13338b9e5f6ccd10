import { createHash } from 'node:crypto';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import * as Y from 'yjs';

/** Hash of a document's content, state vector and deletions. */
export type Fingerprint = string;

/** One room's, with the name of its document. */
export interface RoomFingerprint {
  readonly document: string;
  readonly fingerprint: Fingerprint;
}

/** A document out of updates, v1 encoding, each of which needs only earlier ones. */
export function replay(updates: Iterable<Uint8Array>): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update);
  });
  return ydoc;
}

const byFirst = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b;

/** The same for documents that hold the same, in whatever order it came; updates that still wait make it another. */
export function takeFingerprint(ydoc: Y.Doc): Fingerprint {
  const { sv, ds } = Y.snapshot(ydoc);
  const clocks = [...sv].toSorted(byFirst);
  const deletions = [...ds.clients]
    .toSorted(byFirst)
    .map(([clientId, runs]) => [clientId, runs.map(({ clock, len }) => [clock, len])]);
  const content = ydoc.getXmlFragment(AGREEMENT_ROOT).toJSON();
  const { pendingStructs, pendingDs } = ydoc.store;
  const isWhole = pendingStructs === null && pendingDs === null;
  return createHash('sha256').update(JSON.stringify({ clocks, deletions, content, isWhole })).digest('hex');
}

/** The text of each paragraph. */
export function readParagraphs(ydoc: Y.Doc): string[] {
  return ydoc
    .getXmlFragment(AGREEMENT_ROOT)
    .toArray()
    .map((node) => (node instanceof Y.XmlElement ? node.toArray().map(readText).join('') : ''));
}

function readText(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (!(node instanceof Y.XmlText)) return '';
  const delta: { insert?: unknown }[] = node.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
