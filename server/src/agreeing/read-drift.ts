import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { sizeOf } from '@entente/documents/compare/positions';
import { sectionStart } from '@entente/documents/drift/section-start';
import type { CreditedChanges, CreditedSpan, Credit } from '@entente/protocol/api/changes';
import type { DriftCredits } from '@entente/protocol/api/drift';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { TracedChangesOf } from '../authorship/traced-changes.ts';
import type { Database } from '../db/database.ts';
import { version } from '../db/schema/versions.ts';
import type { InForceRow } from './in-force-rows.ts';
import { readStandingRows } from './standing-texts.ts';

interface DriftReader {
  readonly db: Database;
  readonly tracedChanges: TracedChangesOf;
}

const blocksIn = (content: string): readonly ProseMirrorJSON[] =>
  (JSON.parse(content) as ProseMirrorJSON).content ?? [];

/** Where a text in force stands in the version that it was fixed in, as positions from and to. */
async function placeInVersion(db: Database, row: InForceRow): Promise<readonly [number, number]> {
  const size = blocksIn(row.content).reduce((sum, block) => sum + sizeOf(block), 0);
  if (row.partKind === 'whole') return [0, size];
  const [kept] = await db
    .select({ content: version.content })
    .from(version)
    .where(and(eq(version.documentId, row.documentId), eq(version.number, row.versionNumber)));
  const start = kept && sectionStart(blocksIn(kept.content), row.place);
  return start === undefined ? [0, 0] : [start, start + size];
}

/** People, each once for each firm and minute, whatever list they stood in. */
class People {
  readonly credits: Credit[] = [];
  readonly #places = new Map<string, number>();

  placeOf(credit: Credit | undefined): number[] {
    if (credit === undefined) return [];
    const key = `${credit.userId} ${credit.firmId} ${credit.at}`;
    const place = this.#places.get(key) ?? this.credits.push(credit) - 1;
    this.#places.set(key, place);
    return [place];
  }
}

/** What was taken out of a part of a text, by positions in the part. */
function cutSpans(
  { texts, credits }: CreditedChanges,
  [start, end]: readonly [number, number],
  people: People,
): CreditedSpan[] {
  return (texts[0]?.removed ?? []).flatMap(([from, to, credit]): CreditedSpan[] => {
    if (to <= start || from >= end) return [];
    const [place] = people.placeOf(credits[credit]);
    return place === undefined ? [] : [[Math.max(from, start) - start, Math.min(to, end) - start, place]];
  });
}

/** Behind which row each clause is asked for: the one that the newest text that has it was fixed at. */
const laterSeqs = (rows: readonly InForceRow[]): Map<string, number> =>
  new Map(rows.flatMap(({ spans, seq }) => spans.map((heading) => [heading, seq] as const)));

const nothing: DriftCredits = { removed: [], clauses: [], credits: [], known: [] };

/** Who made the draft of an agreement differ from what is in force (IF7). */
export async function readDriftCredits(
  { db, tracedChanges }: DriftReader,
  document: { readonly id: DocumentId; readonly kind: DocumentKind },
): Promise<DriftCredits> {
  const rows = document.kind === 'agreement' ? await readStandingRows(db, document.id) : [];
  if (rows.length === 0) return nothing;
  const seqs = [...new Set(rows.map(({ seq }) => seq))].toSorted((a, b) => a - b);
  const since = seqs[0] ?? 0;
  const changes = new Map<number, CreditedChanges>();
  for (const seq of seqs) {
    const read = await tracedChanges.read(document, { from: seq, to: undefined });
    if (read !== undefined) changes.set(seq, read);
  }
  const people = new People();
  const removed: DriftCredits['removed'] = [];
  for (const row of rows) {
    const changed = changes.get(row.seq);
    if (changed === undefined) continue;
    removed.push({ id: row.proposalId, spans: cutSpans(changed, await placeInVersion(db, row), people) });
  }
  const touched = await tracedChanges.clauses(document.id, { since, later: laterSeqs(rows) });
  const clauses = touched.clauses.map(({ heading, credits }) => ({
    heading,
    credits: credits.flatMap((place) => people.placeOf(touched.credits[place])),
  }));
  return { removed, clauses, credits: people.credits, known: changes.get(since)?.known ?? [] };
}
