/** The frames of y-websocket, and ours, which are the same and a few more. */
import { frameType, readRefused, readSaved, syncType } from '@entente/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { emptyStateVector, readSync, writeSync } from './sync-frames.ts';
import type { Incoming, Wire } from './wire.ts';

function encodeSync(type: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    writeSync(encoder, type, bytes);
  });
}

function read(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case frameType.sync:
      return readSync(decoder);
    case frameType.awareness:
      return { kind: 'presence' };
    case frameType.saved:
      return { kind: 'saved', count: readSaved(decoder) };
    case frameType.refused:
      return { kind: 'refused', why: readRefused(decoder).reason };
    default:
      return { kind: 'other' };
  }
}

export const yWire: Wire = {
  greet: () => [encodeSync(syncType.step1, emptyStateVector)],
  step2: (update) => encodeSync(syncType.step2, update),
  update: (update) => encodeSync(syncType.update, update),
  presence: (update) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, frameType.awareness);
      encoding.writeVarUint8Array(encoder, update);
    }),
  read,
};
