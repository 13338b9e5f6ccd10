import type { AgreedFile } from './agreed-file.ts';
import { writePage } from './form-2/page.mjs';

const howToCheck =
  'hash is the SHA-256, in lower-case hexadecimal, of {"content":…,"kind":…,"schemaVersion":…}, recordHash that of {"hash":…,"record":…}; both as JSON in UTF-8 with the keys of every object sorted and no spaces (RFC 8785). scripts/verify.mjs computes both.';

/** Something in force as JSON, with everything that is needed to check it without us; it says how. */
export function writeAgreedJson({ format, hash, recordHash, ...rest }: AgreedFile): string {
  return `${JSON.stringify({ format, hash, recordHash, howToCheck, ...rest }, null, 2)}\n`;
}

/** Something in force as one HTML file to read, print and check, which holds its data. The same for everybody. */
export const writeCertificate = (file: AgreedFile): string => writePage(file);
