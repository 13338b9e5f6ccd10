/** The frames of y-protocols that the server writes: sync.js and awareness.js say what they mean. */
import { frameType, syncType } from '@entente/protocol/frames';
import * as encoding from 'lib0/encoding';

function encodeSync(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** Asks for what the server lacks. @param stateVector as `Y.encodeStateVector` writes it */
export const encodeStep1 = (stateVector: Uint8Array): Uint8Array => encodeSync(syncType.step1, stateVector);

/** Answers a step 1; after it the reader calls itself caught up. @param update v1 encoding */
export const encodeStep2 = (update: Uint8Array): Uint8Array => encodeSync(syncType.step2, update);

/** @param update v1 encoding */
export const encodeUpdate = (update: Uint8Array): Uint8Array => encodeSync(syncType.update, update);

/** A state vector out of clientIDs and their next clocks. */
export function encodeClocks(clocks: ReadonlyMap<number, number>): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clocks.size);
  for (const [clientId, clock] of clocks) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}

/** One connection's state as awareness carries it; `state` is JSON, `'null'` when it has left. */
export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(inner, clientId);
    encoding.writeVarUint(inner, clock);
    encoding.writeVarString(inner, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameType.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}

/** Says nothing: a standard provider hangs up when it has heard nothing for 30 seconds. */
export const keepAlive: Uint8Array = encodeAwareness([]);
