import type { VersionKind, VersionSummary } from '@entente/protocol/api/versions';

/** Versions that belong to one time of working together, told as one line until somebody opens it. */
export interface Session {
  readonly kind: 'session';
  /** Newest first, at least one. */
  readonly versions: readonly VersionSummary[];
}

/** A version that somebody named, or that was kept before a restore or a large deletion: it stands by itself. */
export interface Prominent {
  readonly kind: 'prominent';
  readonly version: VersionSummary;
}

/** Minutes between two versions that make two sessions of them. */
const GAP_MINUTES = 60;

const editedMs = ({ editedAt, at }: VersionSummary): number => Date.parse(editedAt ?? at);

function isOneSession(newer: VersionSummary, older: VersionSummary): boolean {
  return editedMs(newer) - editedMs(older) <= GAP_MINUTES * 60_000;
}

/** Collapses versions kept by themselves into sessions; named ones stand out. @param versions newest first */
export function groupVersions(versions: readonly VersionSummary[]): (Session | Prominent)[] {
  const groups: (Session | Prominent)[] = [];
  for (const version of versions) {
    if (version.kind !== 'automatic') {
      groups.push({ kind: 'prominent', version });
      continue;
    }
    const last = groups.at(-1);
    const newer = last?.kind === 'session' ? last.versions.at(-1) : undefined;
    if (last?.kind === 'session' && newer !== undefined && isOneSession(newer, version))
      groups[groups.length - 1] = { kind: 'session', versions: [...last.versions, version] };
    else groups.push({ kind: 'session', versions: [version] });
  }
  return groups;
}

/** What of a history is shown. */
export interface HistoryFilter {
  readonly firmId: string | undefined;
  readonly userId: string | undefined;
  readonly kind: KeptWhy | undefined;
}

/** Why versions were kept, as people ask for it: what came before a restore and behind it is one thing. */
export type KeptWhy = 'named' | 'alone' | 'deletion' | 'restore' | 'proposed';

const kindsOf: Readonly<Record<KeptWhy, readonly VersionKind[]>> = {
  named: ['named'],
  alone: ['automatic'],
  deletion: ['before_deletion'],
  restore: ['before_restore', 'restored'],
  proposed: ['proposed'],
};

/** The versions in which a firm or person changed something, or those that were kept for one reason. */
export const filterVersions = (
  versions: readonly VersionSummary[],
  { firmId, userId, kind: wanted }: HistoryFilter,
): VersionSummary[] =>
  versions.filter(
    ({ people, kind }) =>
      (wanted === undefined || kindsOf[wanted].includes(kind)) &&
      (firmId === undefined || people.some((person) => person.firmId === firmId)) &&
      (userId === undefined || people.some((person) => person.userId === userId)),
  );
