import type { Author } from '@entente/protocol/api/documents';
import type { Assignment, Audience, ThreadSummary } from '@entente/protocol/api/threads';
import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';
import { authorOf, type Names } from '../premortem/names.ts';
import type { ThreadRow } from './change-thread.ts';

/** What the messages of a thread add up to. */
export interface MessageTally {
  /** Who has written, in the order they came. */
  readonly people: readonly { readonly userId: UserId; readonly firmId: FirmId }[];
  /** Deleted ones left out. */
  readonly messageCount: number;
  readonly newest: {
    readonly userId: UserId;
    readonly firmId: FirmId;
    readonly at: Date;
    readonly number: number;
  };
  /** The first message's first words. */
  readonly excerpt: string;
}

interface Act {
  readonly by: UserId | null;
  readonly for: FirmId | null;
  readonly at: Date | null;
}

/** Who did something and when; null when nobody has. The database sets all three at once. */
function stampOf(names: Names, act: Act): { by: Author; at: string } | null {
  if (act.by === null || act.for === null || act.at === null) return null;
  return { by: authorOf(names, act.by, act.for), at: act.at.toISOString() };
}

function assignmentOf(names: Names, row: ThreadRow): Assignment | null {
  const stamp = stampOf(names, { by: row.assignedBy, for: row.assignedFor, at: row.assignedAt });
  if (stamp === null || row.assignedTo === null || row.assignedToFirm === null) return null;
  return { ...stamp, to: authorOf(names, row.assignedTo, row.assignedToFirm), dueOn: row.dueOn };
}

const audienceOf = ({ audience }: ThreadRow, allianceId: AllianceId): Audience =>
  audience === allianceId ? { kind: 'alliance' } : { kind: 'firm', firmId: audience as FirmId };

/** A thread as lists show it. */
export function presentThread(
  row: ThreadRow,
  { newest, people, ...tally }: MessageTally,
  { names, allianceId }: { readonly names: Names; readonly allianceId: AllianceId },
): ThreadSummary {
  return {
    id: row.id,
    documentId: row.documentId,
    anchor: row.anchor,
    audience: audienceOf(row, allianceId),
    started: { by: authorOf(names, row.startedBy, row.startedFor), at: row.startedAt.toISOString() },
    resolved: stampOf(names, { by: row.resolvedBy, for: row.resolvedFor, at: row.resolvedAt }),
    assigned: assignmentOf(names, row),
    ...tally,
    people: people.map(({ userId, firmId }) => authorOf(names, userId, firmId)),
    newest: {
      by: authorOf(names, newest.userId, newest.firmId),
      at: newest.at.toISOString(),
      number: newest.number,
    },
  };
}
