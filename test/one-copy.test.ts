import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lockfile = readFileSync(join(import.meta.dirname, '../pnpm-lock.yaml'), 'utf8');

/** Places a package is installed in: one for each version and each set of peers, as the `snapshots` part lists them. */
function listCopies(): string[] {
  const snapshots = lockfile.slice(lockfile.lastIndexOf('\nsnapshots:'));
  return [...snapshots.matchAll(/^ {2}'?(.+?)'?:/gm)].map(([, name]) => name ?? '');
}

const nameOf = (copy: string) => copy.slice(0, copy.indexOf('@', 1));

test.each(['yjs', 'y-protocols', 'lib0'])('[HS1] there is exactly one copy of %s', (name) => {
  expect(listCopies().filter((copy) => nameOf(copy) === name)).toHaveLength(1);
});

test('[HS1] there is exactly one copy of each part of ProseMirror and of Tiptap', () => {
  const names = listCopies()
    .map(nameOf)
    .filter((name) => name.startsWith('prosemirror-') || name.startsWith('@tiptap/'));
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...new Set(names)]);
});
