import type { ReadBackStanding } from '@entente/protocol/api/proposals';
import type { FirmId, UserId } from '@entente/protocol/ids';
import { and, eq, getTableColumns, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { partyOf } from '../agreeing/parties.ts';
import { readSignatures } from '../agreeing/proposal-rows.ts';
import { readBackStandings, readReadBacks } from '../agreeing/read-back-rows.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { member } from '../db/schema/alliances.ts';
import { document } from '../db/schema/documents.ts';
import { readFirmsToday } from './alliance-firms.ts';
import type { ComingDay } from './coming-day.ts';

const { content: _, ...headColumns } = getTableColumns(proposal);

/** Open proposals that hope for an answer by some day, of documents that are not archived. */
const readHoping = (db: Database) =>
  db
    .select({ ...headColumns, allianceId: document.allianceId })
    .from(proposal)
    .innerJoin(document, eq(document.id, proposal.documentId))
    .where(and(isNull(proposal.end), isNotNull(proposal.answerBy), isNull(document.archivedAt)));

type Hoping = Awaited<ReturnType<typeof readHoping>>[number];

async function readMembers(db: Database, rows: readonly Hoping[]): Promise<Actor[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ allianceId }) => allianceId))];
  const { userId, allianceId, firmId, role } = member;
  return db.select({ userId, allianceId, firmId, role }).from(member).where(inArray(member.allianceId, ids));
}

interface Answers {
  readonly signatures: Awaited<ReturnType<typeof readSignatures>>;
  readonly readBacks: Awaited<ReturnType<typeof readReadBacks>>;
}

/** Whether it is a firm's turn to say a decision in its own words. */
const awaitsWords = (standing: ReadBackStanding | undefined): boolean =>
  standing === 'asked' || standing === 'not_quite';

/** Whether an answer of this person is hoped for: to a read-back, or a signature that is missing. */
function isAwaited(row: Hoping, actor: Actor, { signatures, readBacks }: Answers): boolean {
  const standings = readBackStandings(row, readBacks);
  if (standings.some(({ standing }) => standing !== 'meant')) {
    const own = standings.find(({ firmId }) => firmId === actor.firmId)?.standing;
    return awaitsWords(own) && authorize(actor, 'read_back.say');
  }
  const party = partyOf(row.parties, actor);
  const signed = signatures.filter(
    ({ proposalId, firmId }) => proposalId === row.id && firmId === party?.firmId,
  );
  return (
    party !== undefined &&
    signed.length < party.needed &&
    !signed.some(({ userId }) => userId === actor.userId)
  );
}

interface Around extends Answers {
  readonly members: readonly Actor[];
}

/** Of a firm: whose answer is missing, and whoever proposed. */
const concerned = (row: Hoping, firmId: FirmId, { members, ...answers }: Around): UserId[] =>
  members
    .filter((one) => one.allianceId === row.allianceId && one.firmId === firmId)
    .filter((one) => one.userId === row.proposedBy || isAwaited(row, one, answers))
    .map(({ userId }) => userId);

/** The open proposals whose hoped-for day is over, for each firm that somebody of is concerned (RD3). */
export async function findLateAnswers(db: Database, now: Date): Promise<ComingDay[]> {
  const rows = await readHoping(db);
  const members = await readMembers(db, rows);
  const around = {
    members,
    signatures: await readSignatures(db, rows),
    readBacks: await readReadBacks(db, rows),
  };
  const firms = await readFirmsToday(
    db,
    rows.map(({ allianceId }) => allianceId),
    now,
  );
  return rows.flatMap((row) => {
    const { id: proposalId, allianceId, documentId, answerBy: day } = row;
    const own = firms.filter((one) => one.allianceId === allianceId);
    return own.flatMap(({ firmId, today }): ComingDay[] => {
      const people = concerned(row, firmId, around);
      if (day === null || today <= day || people.length === 0) return [];
      return [{ what: 'answer_late', day, allianceId, documentId, proposalId, firmId, people }];
    });
  });
}
