/** The thread of `content-thread.ts`: updates in, canonical content and its hash out. */
import { parentPort } from 'node:worker_threads';
import { canonicalJson } from '@entente/documents/canonical/canonical-json';
import { contentOf } from '@entente/documents/canonical/content-of';
import { hashContent } from '@entente/documents/canonical/content-hash';
import { kindRules } from '@entente/documents/kinds';
import * as Y from 'yjs';
import type { ContentAnswer, ContentJob } from './content-thread.ts';

async function compute({ kind, updates }: ContentJob): Promise<ContentAnswer> {
  const ydoc = new Y.Doc();
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update);
  });
  const content = contentOf(kind, ydoc);
  ydoc.destroy();
  const { schemaVersion } = kindRules[kind];
  return {
    content: canonicalJson(content),
    hash: await hashContent({ kind, schemaVersion, content }),
    schemaVersion,
  };
}

parentPort?.on('message', (job: ContentJob) => {
  compute(job).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies ContentAnswer),
  );
});
