import { decodeText, IMPORT_BYTES, type Encoding } from '@entente/documents/csv/decode-text';
import type { RecordFile } from '@entente/documents/markdown/preview-decisions';
import { isArchive, unzipRecords, zipLimits } from '@entente/documents/markdown/unzip-records';

/** A file as text, or why it is none, as a sentence. */
export type ReadFile =
  | { readonly kind: 'text'; readonly name: string; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'refused'; readonly name: string; readonly why: string };

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** The bytes of a file; `undefined` when it has more than `most`, which are not read at all. */
async function bytesOf(file: File, most: number): Promise<Uint8Array | undefined> {
  return file.size > most ? undefined : new Uint8Array(await file.arrayBuffer());
}

/** Reads a file as text. A file that is too large is not read. */
export async function readTextFile(file: File): Promise<ReadFile> {
  const bytes = await bytesOf(file, IMPORT_BYTES);
  if (!bytes) {
    const why = `The file has ${megabytes(file.size)}; ${megabytes(IMPORT_BYTES)} can be read at once.`;
    return { kind: 'refused', name: file.name, why };
  }
  return { name: file.name, ...decodeText(bytes) };
}

/** Records and what could not be read, out of files that may be archives. */
export interface ReadRecords {
  readonly files: readonly RecordFile[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

async function readRecordFile(file: File): Promise<ReadRecords> {
  const refuse = (why: string): ReadRecords => ({ files: [], refused: [{ name: file.name, why }] });
  const bytes = await bytesOf(file, zipLimits.packedBytes);
  if (!bytes)
    return refuse(`It has ${megabytes(file.size)}; ${megabytes(zipLimits.packedBytes)} can be read at once.`);
  if (isArchive(bytes)) {
    const unzipped = unzipRecords(bytes);
    return 'why' in unzipped ? refuse(unzipped.why) : unzipped;
  }
  const read = decodeText(bytes);
  return read.kind === 'text'
    ? { files: [{ name: file.name, text: read.text }], refused: [] }
    : refuse(read.why);
}

/** Reads chosen files: Markdown, and archives of it. */
export async function readRecordFiles(files: readonly File[]): Promise<ReadRecords> {
  const all: ReadRecords[] = [];
  for (const file of files) all.push(await readRecordFile(file));
  return { files: all.flatMap((one) => one.files), refused: all.flatMap((one) => one.refused) };
}
