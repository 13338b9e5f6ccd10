/** The part of the frames that all three servers share: y-protocols, sync.js. */
import { syncType } from '@entente/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Incoming } from './wire.ts';

/** The state vector, and the update, of a page that has nothing yet. */
export const emptyStateVector = new Uint8Array([0]);

export function writeSync(encoder: encoding.Encoder, type: number, bytes: Uint8Array): void {
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, bytes);
}

/** @param decoder stands behind the type of the frame */
export function readSync(decoder: decoding.Decoder): Incoming {
  const type = decoding.readVarUint(decoder);
  if (type === syncType.step1) return { kind: 'step1' };
  const update = decoding.readVarUint8Array(decoder);
  return { kind: 'update', update, isStep2: type === syncType.step2 };
}
