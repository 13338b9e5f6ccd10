/** The frames of Hocuspocus 4 (`MessageType` in its src/types.ts): each begins with the name of the document. */
import { syncType } from '@entente/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { emptyStateVector, readSync, writeSync } from './sync-frames.ts';
import type { Incoming, Wire } from './wire.ts';

const messageType = { sync: 0, awareness: 1, auth: 2, syncReply: 4, close: 7 } as const;
const authType = { token: 0, permissionDenied: 1 } as const;

function encodeFor(name: string, type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

function skipName(decoder: decoding.Decoder): void {
  const nameBytes = decoding.readVarUint(decoder);
  decoder.pos += nameBytes;
}

function read(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  skipName(decoder);
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
    case messageType.syncReply:
      return readSync(decoder);
    case messageType.awareness:
      return { kind: 'presence' };
    case messageType.auth:
      return decoding.readVarUint(decoder) === authType.permissionDenied
        ? { kind: 'refused', why: decoding.readVarString(decoder) }
        : { kind: 'other' };
    case messageType.close:
      return { kind: 'refused', why: decoding.readVarString(decoder) };
    default:
      return { kind: 'other' };
  }
}

/** Frames for one document. A server without rules of its own takes any token. */
export function hocuspocusWire(name: string): Wire {
  const encodeSync = (type: number, bytes: Uint8Array) =>
    encodeFor(name, messageType.sync, (encoder) => writeSync(encoder, type, bytes));
  const authenticate = encodeFor(name, messageType.auth, (encoder) => {
    encoding.writeVarUint(encoder, authType.token);
    encoding.writeVarString(encoder, 'bench');
    encoding.writeVarString(encoder, '4.7.0');
  });
  return {
    greet: () => [authenticate, encodeSync(syncType.step1, emptyStateVector)],
    step2: (update) => encodeSync(syncType.step2, update),
    update: (update) => encodeSync(syncType.update, update),
    presence: (update) =>
      encodeFor(name, messageType.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update)),
    read,
  };
}
