/**
 * How entries get their numbers. When an edit that brings entries comes on the record, the server puts an edit of its
 * own right behind it, in the same commit: each entry's number, who raised it, for which firm and when. Numbers follow the
 * order of the record, so two people who add at the same moment, or offline, never get the same one.
 */
import type { FirmId, UserId } from '@entente/protocol/ids';
import * as encoding from 'lib0/encoding';

/** The Yjs clientID under which the server writes. No browser may use it. Yjs draws its own out of 32 random bits. */
export const SERVER_CLIENT_ID = 1;

/** What the server says of one entry. */
export interface EntryNumber {
  /** The Yjs id of the entry's element. */
  readonly clientId: number;
  readonly clock: number;
  readonly number: number;
}

export interface Raised {
  readonly userId: UserId;
  readonly firmId: FirmId;
  /** ISO 8601. */
  readonly at: string;
}

/** Attributes that one entry gets. */
const ATTRIBUTES = 4;

/** Bits and kinds of Yjs's v1 encoding (Yjs 13.6, src/structs/Item.js `write` and ContentAny). */
const HAS_KEY = 0b0010_0000;
const CONTENT_ANY = 8;

function writeAttribute(
  encoder: encoding.Encoder,
  entry: EntryNumber,
  [key, value]: readonly [string, string | number],
) {
  encoding.writeUint8(encoder, HAS_KEY | CONTENT_ANY);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, entry.clientId);
  encoding.writeVarUint(encoder, entry.clock);
  encoding.writeVarString(encoder, key);
  encoding.writeVarUint(encoder, 1);
  encoding.writeAny(encoder, value);
}

/**
 * The server's edit behind one that brought `entries`, v1 encoding.
 * @param clock the next clock of `SERVER_CLIENT_ID`; it grows by `numberingClocks(entries.length)`
 */
export function encodeNumbers(entries: readonly EntryNumber[], raised: Raised, clock: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, entries.length * ATTRIBUTES);
  encoding.writeVarUint(encoder, SERVER_CLIENT_ID);
  encoding.writeVarUint(encoder, clock);
  for (const entry of entries) {
    writeAttribute(encoder, entry, ['number', entry.number]);
    writeAttribute(encoder, entry, ['raisedBy', raised.userId]);
    writeAttribute(encoder, entry, ['raisedFor', raised.firmId]);
    writeAttribute(encoder, entry, ['raisedAt', raised.at]);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** Clocks that the numbering of so many entries takes. */
export const numberingClocks = (entries: number): number => entries * ATTRIBUTES;
