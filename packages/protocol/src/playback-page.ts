/**
 * Part of a document's record as bytes: who edited when, and the updates. In columns, because those compress best: persons,
 * times as the distance to the one before, lengths, then all updates in one piece.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Which columns follow; a page of another number is none of ours. */
const FORMAT = 1;

/** Somebody, for the firm that the record has them under. */
export interface RecordedPerson {
  readonly userId: string;
  readonly firmId: string;
  readonly name: string;
}

/** One row of the record. */
export interface RecordedEdit {
  /** Place in the page's `people`. */
  readonly person: number;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** Yjs update, v1 encoding. */
  readonly update: Uint8Array;
}

export interface PlaybackPage {
  /** The record's newest seq when the page was read. */
  readonly head: number;
  /** The seq of the first edit; the others follow without a gap. */
  readonly from: number;
  readonly people: readonly RecordedPerson[];
  readonly edits: readonly RecordedEdit[];
}

export function encodePlaybackPage({ head, from, people, edits }: PlaybackPage): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  for (const number of [FORMAT, head, from, people.length]) encoding.writeVarUint(encoder, number);
  for (const { userId, firmId, name } of people)
    for (const text of [userId, firmId, name]) encoding.writeVarString(encoder, text);
  encoding.writeVarUint(encoder, edits.length);
  for (const { person } of edits) encoding.writeVarUint(encoder, person);
  let before = 0;
  for (const { atMs } of edits) {
    encoding.writeVarInt(encoder, atMs - before);
    before = atMs;
  }
  for (const { update } of edits) encoding.writeVarUint(encoder, update.byteLength);
  for (const { update } of edits) encoding.writeUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read);

/** @throws {RangeError} the bytes are no page; none of it is used then */
export function decodePlaybackPage(bytes: Uint8Array): PlaybackPage {
  try {
    return readPage(decoding.createDecoder(bytes));
  } catch (cause) {
    throw new RangeError('no page of a record', { cause });
  }
}

function readPage(decoder: decoding.Decoder): PlaybackPage {
  const number = () => decoding.readVarUint(decoder);
  const text = () => decoding.readVarString(decoder);
  if (number() !== FORMAT) throw new RangeError('another format');
  const [head, from] = [number(), number()];
  const people = times(number(), () => ({ userId: text(), firmId: text(), name: text() }));
  const count = number();
  // Each edit takes a byte in three columns: a count that the bytes cannot hold is refused before it is allocated.
  if (count * 3 > decoder.arr.length) throw new RangeError('fewer edits than it says');
  const persons = times(count, number);
  if (persons.some((person) => person >= people.length)) throw new RangeError('nobody of the page');
  let before = 0;
  const atMs = times(count, () => (before += decoding.readVarInt(decoder)));
  const lengths = times(count, number);
  const edits = lengths.map((length, at) => ({
    person: persons[at] ?? 0,
    atMs: atMs[at] ?? 0,
    update: decoding.readUint8Array(decoder, length),
  }));
  return { head, from, people, edits };
}
