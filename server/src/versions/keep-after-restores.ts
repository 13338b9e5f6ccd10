/**
 * Keeps the two versions of every restore: what stood before that very edit, and what stands after it. Both are read from
 * the record, where the edit and its line of the trail are one commit; so a server that is killed in between owes them
 * still, and the next look pays.
 */
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { restored } from '@entente/protocol/restored';
import { role } from '@entente/protocol/roles';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { z } from 'zod';
import { keepRestored } from './keep-restored.ts';
import type { VersionKeeper } from './keep-version.ts';

/** Milliseconds between two looks: another server may have been killed behind a restore. */
const LOOK_MS = 30_000;

const detail = restored.extend({ seq: z.int().min(1), role });

type Row = {
  document_id: DocumentId;
  alliance_id: AllianceId;
  kind: DocumentKind;
  user_id: UserId;
  firm_id: FirmId;
  detail: unknown;
};

/** The restores on the trail whose versions are not kept yet, in the order in which they came. */
async function findOwed({ db }: VersionKeeper): Promise<Row[]> {
  const { rows } = await db.execute<Row>(sql`
    select e.document_id, e.alliance_id, d.kind, e.user_id, e.firm_id, e.detail
    from event e join document d on d.id = e.document_id
    where e.kind = 'restored' and not exists (
      select from version v where v.document_id = e.document_id and v.kind = 'restored'
        and v.seq = (e.detail->>'seq')::bigint)
    order by e.id`);
  return rows;
}

async function keepBoth(keeper: VersionKeeper, row: Row): Promise<void> {
  const { seq, role: ownRole, ...what } = detail.parse(row.detail);
  await keepRestored(keeper, {
    document: { id: row.document_id, allianceId: row.alliance_id, kind: row.kind },
    seq,
    restored: what,
    actor: { userId: row.user_id, allianceId: row.alliance_id, firmId: row.firm_id, role: ownRole },
  });
}

/** Keeps whatever is owed. One that cannot be kept leaves the others alone. */
export async function keepOwed(keeper: VersionKeeper, log: Logger): Promise<void> {
  for (const row of await findOwed(keeper)) {
    try {
      await keepBoth(keeper, row);
    } catch (error) {
      log.error({ err: error, documentId: row.document_id }, 'versions of a restore not kept; tried again');
    }
  }
}

/** Looks at once, after each restore, and now and then, until `stop`, which resolves when nothing is under way. */
export function keepAfterRestores(keeper: VersionKeeper, log: Logger): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let isStopped = false;
  // One look behind the other: each begins after the restore that asked for it.
  const look = (): void => {
    looking = looking.then(async () => {
      if (isStopped) return;
      try {
        await keepOwed(keeper, log);
      } catch (error) {
        log.error({ err: error }, 'the trail was not looked through for restores');
      }
    });
  };
  const stopListening = keeper.signals.listen(({ kind }) => {
    if (kind === 'restored') look();
  });
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  return {
    async stop() {
      isStopped = true;
      stopListening();
      clearInterval(timer);
      await looking;
    },
  };
}
