import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../shared/data');

/** Real lists and records that lie beside the project: names of the files of a folder, sorted, with their folders. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .toSorted();

export const pathOf = (...parts: string[]): string => join(root, ...parts);

export const textOf = (...parts: string[]): string => readFileSync(pathOf(...parts), 'utf8');
