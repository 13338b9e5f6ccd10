import type { Author } from '@entente/protocol/api/documents';
import type { VersionDetail, VersionSummary } from '@entente/protocol/api/versions';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { user } from '../db/schema/people.ts';
import { version, type VersionPerson } from '../db/schema/versions.ts';

const summaryColumns = {
  number: version.number,
  kind: version.kind,
  label: version.label,
  at: version.at,
  seq: version.seq,
  editedAt: version.editedAt,
  hash: version.hash,
  people: version.people,
  keptBy: version.keptBy,
  keptFor: version.keptFor,
  restored: version.restored,
};

type SummaryRow = Pick<typeof version.$inferSelect, keyof typeof summaryColumns>;

async function readNames(db: Database, rows: readonly SummaryRow[]): Promise<Map<UserId, string>> {
  const ids = new Set(
    rows.flatMap(({ people, keptBy }) => [
      ...people.map(({ userId }) => userId),
      ...(keptBy ? [keptBy] : []),
    ]),
  );
  if (ids.size === 0) return new Map();
  const found = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...ids]));
  return new Map(found.map(({ id, name }) => [id as UserId, name]));
}

function present(row: SummaryRow, names: ReadonlyMap<UserId, string>): VersionSummary {
  const { keptBy, keptFor, people, at, editedAt, ...rest } = row;
  const author = ({ userId, firmId }: VersionPerson): Author => ({
    userId,
    firmId,
    name: names.get(userId) ?? '',
  });
  return {
    ...rest,
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    people: people.map(author),
    keptBy: keptBy && keptFor ? author({ userId: keptBy, firmId: keptFor }) : null,
  };
}

/** All versions of a document, newest first (VR4). */
export async function readVersions(db: Database, documentId: DocumentId): Promise<VersionSummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(version)
    .where(eq(version.documentId, documentId))
    .orderBy(desc(version.number));
  const names = await readNames(db, rows);
  return rows.map((row) => present(row, names));
}

/** One version with its content; undefined when the document has none of that number. */
export async function readVersionRow(
  db: Database,
  documentId: DocumentId,
  number: number,
): Promise<VersionDetail | undefined> {
  const [row] = await db
    .select({ ...summaryColumns, schemaVersion: version.schemaVersion, content: version.content })
    .from(version)
    .where(and(eq(version.documentId, documentId), eq(version.number, number)));
  if (row === undefined) return undefined;
  const { schemaVersion, content, ...summary } = row;
  return { ...present(summary, await readNames(db, [summary])), schemaVersion, content };
}
