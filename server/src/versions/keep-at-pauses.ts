/**
 * Keeps versions by themselves: of what nobody has written in for a while, and now and then of what is written in without
 * a pause. It looks at the record alone, so that several servers, or one that was killed, miss nothing.
 */
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { keepVersion, type VersionKeeper } from './keep-version.ts';

/** Minutes without an edit that make a pause. Fewer give a version for each breath, more miss the end of a call. */
const PAUSE_MINUTES = 3;

/** Minutes of writing without a pause after which a version is kept all the same. */
const LONG_MINUTES = 30;

/** Milliseconds between two looks at the record. */
const LOOK_MS = 30_000;

interface Due {
  readonly id: DocumentId;
  readonly allianceId: AllianceId;
  readonly kind: DocumentKind;
}

/** The documents of which a version is due at `now`. */
export async function findDue({ db }: Pick<VersionKeeper, 'db'>, now: Date): Promise<Due[]> {
  const { rows } = await db.execute<{ id: DocumentId; alliance_id: AllianceId; kind: DocumentKind }>(sql`
    select d.id, d.alliance_id, d.kind from document d
    join lateral (
      select seq, at from ledger where document_id = d.id order by seq desc limit 1
    ) head on true
    left join lateral (
      select seq from version where document_id = d.id order by number desc limit 1
    ) kept on true
    left join lateral (
      select at from ledger where document_id = d.id and seq > coalesce(kept.seq, 0) order by seq limit 1
    ) first on true
    where head.seq > coalesce(kept.seq, 0) and (
      head.at <= ${now.toISOString()}::timestamptz - make_interval(mins => ${PAUSE_MINUTES})
      or first.at <= ${now.toISOString()}::timestamptz - make_interval(mins => ${LONG_MINUTES})
    )`);
  return rows.map((row) => ({ id: row.id, allianceId: row.alliance_id, kind: row.kind }));
}

/** Keeps a version of each document of which one is due. One that cannot be kept leaves the others alone. */
export async function keepDue(keeper: VersionKeeper, log: Logger, now: Date): Promise<void> {
  for (const document of await findDue(keeper, now)) {
    try {
      await keepVersion(keeper, { document, kind: 'automatic', label: null, actor: undefined });
    } catch (error) {
      log.error({ err: error, documentId: document.id }, 'version not kept; tried again at the next look');
    }
  }
}

/** Looks now and then until `stop`, which resolves when nothing is under way. */
export function keepAtPauses(keeper: VersionKeeper, log: Logger): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const look = async (): Promise<void> => {
    try {
      await keepDue(keeper, log, new Date());
    } catch (error) {
      log.error({ err: error }, 'documents were not looked through for versions');
    }
    isLooking = false;
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look();
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
