import type { AgreedFile } from '../agreed-file.ts';

/** The certificate of something in force, form 1: one HTML file, the same for the same data. */
export function writePage(file: AgreedFile): string;

/** The data out of a certificate as JSON; undefined when it holds none. */
export function readData(page: string): string | undefined;
