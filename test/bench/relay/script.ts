import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import * as Y from 'yjs';
import { applyPatches, type Patch } from './trace.ts';

/** Everything one writer will send, made before the clock starts so that the load costs little. */
export interface Script {
  readonly clientId: number;
  /** v1 encoding. The first makes the writer's own paragraph, the last is a mark by which the end is known. */
  readonly updates: readonly Uint8Array[];
  /** The clientID's next clock after each update; the same as before it when that only deletes. */
  readonly clocks: readonly number[];
  /** What the paragraph says at the end. */
  readonly text: string;
}

const END_MARK = '∎';

/**
 * A writer types `patches` into a paragraph that begins with `text`. Each of a room's two writers has a paragraph of
 * their own, so that updates made beforehand are right in whatever order they arrive.
 */
export function writeScript(clientId: number, text: string, patches: readonly Patch[]): Script {
  const ydoc = new Y.Doc();
  ydoc.clientID = clientId;
  const updates: Uint8Array[] = [];
  const clocks: number[] = [];
  ydoc.on('update', (update: Uint8Array) => {
    updates.push(update);
    clocks.push(Y.getState(ydoc.store, clientId));
  });
  const ytext = new Y.XmlText(text);
  ydoc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [ytext]);
    ydoc.getXmlFragment(AGREEMENT_ROOT).insert(0, [paragraph]);
  });
  for (const { at, deleted, inserted } of patches) {
    ydoc.transact(() => {
      if (deleted > 0) ytext.delete(at, deleted);
      if (inserted !== '') ytext.insert(at, inserted);
    });
  }
  ytext.insert(ytext.length, END_MARK);
  return { clientId, updates, clocks, text: applyPatches(text, patches) + END_MARK };
}

/** Numbers that look as random as those of Yjs, so that they take as many bytes; never the same twice. */
export const clientIdOf = (room: number, seat: number): number =>
  Math.imul(room * 4 + seat + 1, 2_654_435_761) >>> 0;

/** The scripts of one room's two writers: one types the paper's beginning, the other what comes after. */
export function writeRoomScripts(room: number, patches: readonly Patch[]): readonly [Script, Script] {
  const half = patches.length / 2;
  const first = patches.slice(0, half);
  return [
    writeScript(clientIdOf(room, 0), '', first),
    writeScript(clientIdOf(room, 1), applyPatches('', first), patches.slice(half)),
  ];
}
