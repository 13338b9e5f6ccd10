import { frameType, syncType } from '@entente/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { withoutUpdate } from './without-update.ts';

type ReadFrame = WebsocketProvider['messageHandlers'][number];

/** The update in a frame, which `decoder` can read afterwards as before. */
function updateIn(decoder: decoding.Decoder): Uint8Array {
  const frame = decoding.clone(decoder);
  decoding.readVarUint(frame);
  return decoding.readVarUint8Array(frame);
}

/** Reads frames as one change, and tells those who keep updates of each as it came. */
function readAsOne(frames: readonly decoding.Decoder[], provider: WebsocketProvider, read: ReadFrame): void {
  const { doc } = provider;
  const updates = frames.map(updateIn);
  // Neither updates nor step 2 are answered.
  const nothing = encoding.createEncoder();
  const endHiding = withoutUpdate(doc, provider);
  const change = Y.transact(
    doc,
    (transaction) => {
      for (const frame of frames) read(nothing, frame, provider, false, frameType.sync);
      return transaction;
    },
    provider,
    false,
  );
  endHiding();
  for (const update of updates) doc.emit('update', [update, provider, doc, change]);
}

/**
 * Lets what a joiner lacks enter the ydoc as one change: the server sends it as it stands on the record, in several
 * updates that end with step 2 [WF5]. One after the other, each would be read, shown and kept by itself: of a thousand
 * risks first all, then all again with their numbers.
 */
export function gatherFirstContent(provider: WebsocketProvider): void {
  const read = provider.messageHandlers[frameType.sync];
  let held: decoding.Decoder[] = [];
  // What a broken connection had begun to send, the next one sends again.
  provider.on('status', () => {
    held = [];
  });
  provider.messageHandlers[frameType.sync] = (encoder, decoder, ...rest) => {
    const [, emitSynced] = rest;
    const kind = decoding.peekVarUint(decoder);
    if (read === undefined) return;
    if (provider.synced || kind === syncType.step1) return read(encoder, decoder, ...rest);
    // The provider reads no further than its handler does, so a frame can be read later.
    held.push(decoder);
    if (kind !== syncType.step2) return;
    readAsOne(held.splice(0), provider, read);
    // Told when all of it can be read, not in the midst of the change.
    if (emitSynced) provider.synced = true;
  };
}
