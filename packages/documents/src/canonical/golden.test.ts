/**
 * Documents written once by two people at the same moments, as their updates, with the hash that they had then. A hash that changes
 * here changes for every version that was ever kept: whatever did it, be it another Yjs, must not.
 */
import { readFileSync } from 'node:fs';
import { documentKind } from '@entente/protocol/api/documents';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { hashContent } from './content-hash.ts';
import { contentOf } from './content-of.ts';
import { createYdoc } from '../yjs/create-ydoc.ts';

const golden = z
  .array(
    z.object({
      kind: documentKind,
      schemaVersion: z.int(),
      hash: z.string(),
      /** v1 encoding, in the order of the record, base64. */
      updates: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('./testing/golden.json', import.meta.url), 'utf8')));

/** Ways in which a copy may come by its updates. */
const ways: Record<string, (ydoc: Y.Doc, updates: readonly Uint8Array[]) => void> = {
  'one by one': (ydoc, updates) => updates.forEach((update) => Y.applyUpdate(ydoc, update)),
  'at once': (ydoc, updates) => ydoc.transact(() => updates.forEach((update) => Y.applyUpdate(ydoc, update))),
  'the last first': (ydoc, updates) => updates.toReversed().forEach((update) => Y.applyUpdate(ydoc, update)),
  merged: (ydoc, updates) => Y.applyUpdate(ydoc, Y.mergeUpdates([...updates])),
};

describe.each(golden)('a stored $kind', ({ kind, schemaVersion, hash, updates }) => {
  test.each(Object.keys(ways))('[CN5] has the hash that it had, its updates read %s', async (way) => {
    const ydoc = createYdoc();
    ways[way]?.(
      ydoc,
      updates.map((update) => Buffer.from(update, 'base64')),
    );
    expect(await hashContent({ kind, schemaVersion, content: contentOf(kind, ydoc) })).toBe(hash);
  });
});

test('[CN5] each kind of document is among them', () => {
  expect(golden.map(({ kind }) => kind).toSorted()).toEqual([...documentKind.options].toSorted());
});
