import { AppError } from '@entente/protocol/errors';
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { version } from '../db/schema/versions.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import { keepVersions, type VersionKeeper } from '../versions/keep-version.ts';
import { readHead } from '../versions/read-record.ts';

/** A kept version of the record as it is now. */
export interface FixedVersion {
  readonly number: number;
  readonly seq: number;
}

/** The newest version when it covers the whole record, else one that is kept now. */
export async function fixVersion(
  keeper: VersionKeeper,
  document: DocumentOnRecord,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<FixedVersion> {
  const read = async (number?: number): Promise<FixedVersion | undefined> => {
    const isOne = eq(version.documentId, document.id);
    const [row] = await keeper.db
      .select({ number: version.number, seq: version.seq })
      .from(version)
      .where(number === undefined ? isOne : and(isOne, eq(version.number, number)))
      .orderBy(desc(version.number))
      .limit(1);
    return row;
  };
  const newest = await read();
  const head = await readHead(keeper.db, document.id);
  if (newest?.seq === (head?.seq ?? 0)) return newest;
  const asked = { kind: 'proposed', label: null, actor } as const;
  const kept = await read(await keepVersions(keeper, { document, asked, left: [], now: at }));
  if (kept === undefined) throw new AppError('conflict');
  return kept;
}
