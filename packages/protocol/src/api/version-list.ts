/** A history is a list of thousands of versions by a handful of people: each person stands in it once. */
import { z } from 'zod';
import { author, type Author } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { versionSummary, type VersionSummary } from './versions.ts';

/** A person's place in the list's authors, from 0. */
const place = z.int().min(0);

/** The versions of a document as they travel. */
export const versionList = z.object({
  authors: z.array(author),
  versions: z.array(
    versionSummary.extend({
      /** Everybody who changed something since the version before. */
      people: z.array(place),
      keptBy: place.nullable(),
    }),
  ),
});
export type VersionList = z.infer<typeof versionList>;

/** All versions of a document, newest first: by number, which is the order of the record as well (VR12). */
export const listVersions = endpoint('GET', '/api/documents/:documentId/versions', {
  input: z.void(),
  output: versionList,
});

const keyOf = ({ userId, firmId }: Author): string => `${userId} ${firmId}`;

/** Names each person once, who may have written for two firms at different times. */
export function foldVersions(summaries: readonly VersionSummary[]): VersionList {
  const authors: Author[] = [];
  const places = new Map<string, number>();
  const placeOf = (one: Author): number => {
    const known = places.get(keyOf(one)) ?? authors.push(one) - 1;
    places.set(keyOf(one), known);
    return known;
  };
  const versions = summaries.map((summary) => ({
    ...summary,
    people: summary.people.map(placeOf),
    keptBy: summary.keptBy && placeOf(summary.keptBy),
  }));
  return { authors, versions };
}

/** The versions with their people; a place that nobody has is passed over. */
export const unfoldVersions = ({ authors, versions }: VersionList): VersionSummary[] =>
  versions.map(({ people, keptBy, ...version }) => ({
    ...version,
    people: people.flatMap((at) => authors[at] ?? []),
    keptBy: keptBy === null ? null : (authors[keptBy] ?? null),
  }));
