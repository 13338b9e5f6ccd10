import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const left = new Set(['node_modules', 'dist', 'data', '.artifacts']);

/**
 * SHA-256 over names and contents of files and folders, given from the root of the workspace.
 * @param {string[]} places
 */
export function hashOf(places) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of places.flatMap((place) => listFiles(path.join(root, place)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place).filter((name) => !left.has(name));
  return names.toSorted().flatMap((name) => listFiles(path.join(place, name)));
}

/** Remembers for which content a step was last done; lives and dies with what was installed. */
export function stampOf(name) {
  const file = path.join(root, 'node_modules', `.entente-${name}`);
  return {
    isFor: (hash) => existsSync(file) && readFileSync(file, 'utf8') === hash,
    /** Before the step begins: one that is cut short counts as not done. */
    clear: () => rmSync(file, { force: true }),
    set(hash) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, hash);
    },
  };
}
