import type { FirstAgreedFile } from '../agreed-file.ts';

/** The certificate of something in force, form 1: one HTML file, the same for the same data. */
export function writePage(file: FirstAgreedFile): string;
