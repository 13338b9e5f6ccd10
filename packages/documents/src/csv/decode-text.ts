/** How the bytes of a file were read as characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text, or why it is none. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'refused'; readonly why: string };

/** Bytes of a list that somebody imports. Larger blocks the page while it is read; 5,000 long risks have about 5 MB. */
export const IMPORT_BYTES = 8 * 1024 * 1024;

const decode = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  kind: 'text',
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Magic numbers of what people take for a list: a workbook or another zip, PDF, the old binary workbook. */
const binaries: readonly (readonly [string, string])[] = [
  ['504b0304', 'This is a workbook or another packed file. Save the sheet as CSV first.'],
  ['d0cf11e0', 'This is an Excel workbook of the old kind. Save the sheet as CSV first.'],
  ['25504446', 'This is a PDF. Its text cannot be read as a list.'],
];

function refuse(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length > IMPORT_BYTES)
    return `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; ${IMPORT_BYTES / 1024 / 1024} MB can be read at once.`;
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return binaries.find(([magic]) => magic === start)?.[1];
}

/**
 * Reads a file as text: UTF-8 or UTF-16 where the bytes say so, else windows-1252, which older spreadsheets write. A file
 * that holds something else than text is refused with the reason.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const why = refuse(bytes);
  if (why !== undefined) return { kind: 'refused', why };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (bytes.includes(0)) return { kind: 'refused', why: 'The file is not text.' };
  return decode(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}
