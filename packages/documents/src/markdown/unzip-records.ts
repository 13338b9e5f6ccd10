import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { decodeText } from '../csv/decode-text.ts';
import type { RecordFile } from './preview-decisions.ts';

/** Bounds of one archive: a zip of some kilobytes can unpack to terabytes. */
export const zipLimits = {
  /** Bytes of the archive itself. */
  packedBytes: 10 * 1024 * 1024,
  /** Bytes of all its records, unpacked. */
  unpackedBytes: 10 * 1024 * 1024,
  /** Files in it, read or not. */
  files: 2000,
} as const;

/** Records of an archive, and what in it is none. */
export interface UnzippedRecords {
  readonly files: readonly RecordFile[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Why an archive cannot be read at all. */
export interface NoArchive {
  readonly why: string;
}

/** Bytes given to the unpacker at once; it answers with a thousand times as many at most, which are counted then. */
const PIECE = 16 * 1024;

const isRecord = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** What archives carry beside files: folders, and the notes of one maker of computers. */
const isNoFile = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/.test(name);

class TooLarge extends Error {}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Unpacks an archive and counts while it does. */
class Unpacker {
  readonly #pieces = new Map<string, Uint8Array[]>();
  readonly refused: { name: string; why: string }[] = [];
  #files = 0;
  #bytes = 0;

  #take(file: UnzipFile): void {
    if (++this.#files > zipLimits.files) throw new TooLarge('It has too many files.');
    if (isNoFile(file.name)) return;
    if (!isRecord(file.name)) {
      this.refused.push({ name: file.name, why: 'It is not Markdown.' });
      return;
    }
    const pieces: Uint8Array[] = [];
    this.#pieces.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) throw error;
      this.#bytes += piece.length;
      if (this.#bytes > zipLimits.unpackedBytes) throw new TooLarge('It unpacks to too much.');
      pieces.push(piece);
    };
    file.start();
  }

  read(bytes: Uint8Array): void {
    const unzip = new Unzip((file) => this.#take(file));
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }

  files(): RecordFile[] {
    return [...this.#pieces].flatMap(([name, pieces]): RecordFile[] => {
      const read = decodeText(join(pieces));
      if (read.kind === 'text') return [{ name, text: read.text }];
      this.refused.push({ name, why: read.why });
      return [];
    });
  }
}

/** Whether bytes are an archive, by their first four. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Reads the records out of an archive, within bounds. */
export function unzipRecords(bytes: Uint8Array): UnzippedRecords | NoArchive {
  if (bytes.length > zipLimits.packedBytes) return { why: 'The archive is too large.' };
  const unpacker = new Unpacker();
  try {
    unpacker.read(bytes);
  } catch (error) {
    return { why: error instanceof TooLarge ? error.message : 'The archive is damaged or locked.' };
  }
  const files = unpacker.files();
  if (files.length === 0) return { why: 'There is no Markdown in the archive.' };
  return { files, refused: unpacker.refused };
}
