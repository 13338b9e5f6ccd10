import type { AgreedFile } from '../agreed-file.ts';

/** The certificate of something in force, form 2: one HTML file, the same for the same data. */
export function writePage(file: AgreedFile): string;
