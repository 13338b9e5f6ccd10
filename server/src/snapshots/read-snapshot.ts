import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { snapshot } from '../db/schema/snapshots.ts';
import { digestSnapshot, type Snapshot } from './snapshot.ts';

/** A stored snapshot, and whether it may be used. */
export type FoundSnapshot =
  | { readonly kind: 'sound'; readonly snapshot: Snapshot }
  /** It is not what was compared with the ledger (ST4). */
  | { readonly kind: 'corrupt'; readonly snapshot: Snapshot; readonly digest: string }
  /** It was compared under an older schema than ours (ST5). */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'none' };

/** The stored snapshot of a document, judged. @param schemaVersion the newest one that this server knows */
export async function readSnapshot(
  db: Database,
  documentId: DocumentId,
  schemaVersion: number,
): Promise<FoundSnapshot> {
  const [row] = await db.select().from(snapshot).where(eq(snapshot.documentId, documentId));
  if (row === undefined) return { kind: 'none' };
  const { digest, documentId: _, at: __, ...found } = row;
  if (digestSnapshot(documentId, found) !== digest) return { kind: 'corrupt', snapshot: found, digest };
  if (found.schemaVersion < schemaVersion) return { kind: 'outdated' };
  return { kind: 'sound', snapshot: found };
}
