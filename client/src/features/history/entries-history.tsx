import type { Json } from '@entente/documents/canonical/canonical-json';
import { contentOf } from '@entente/documents/canonical/content-of';
import { compareEntries } from '@entente/documents/compare/compare-entries';
import type { Alliance, Member } from '@entente/protocol/api/people';
import type { VersionDetail } from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { isNotFound } from '../../api/api-error.ts';
import type { ChangedBetween } from '../../api/use-changes.ts';
import { useKeepVersion, useVersion, useVersions } from '../../api/use-versions.ts';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { categoriesOf, entryOptions, titlesOf } from './entry-names.ts';
import { EntryChanges } from './entry-changes.tsx';
import classes from './entries-history.module.css';
import { HistoryPanel } from './history-panel.tsx';
import { NoSuchVersion } from './no-such-version.tsx';
import { useLiveChanges } from '../../compare/use-live-changes.ts';
import { useAbout } from './use-about.ts';
import { WhoLine } from '../../compare/who-line.tsx';
import { versionName } from './session-words.ts';
import type { Against } from './compare-with.tsx';
import { EntryBack, RestoreEntriesButton } from './restore-entries-buttons.tsx';
import type { RestoreTarget } from './use-restore.ts';

interface EntriesHistoryProps {
  readonly documentId: DocumentId;
  readonly kind: 'register' | 'log';
  readonly ydoc: Y.Doc;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly canKeep: boolean;
  /** The version that is looked at; undefined for what changed since the newest one. 0 names none. */
  readonly number: number | undefined;
  readonly against: Against;
  readonly onChoose: (number: number | undefined) => void;
  readonly onAgainst: (against: Against) => void;
  /** What else can be done with a version. */
  readonly renderActs: (version: VersionDetail) => ReactNode;
  /** What stands above the list of versions. */
  readonly above: ReactNode;
  readonly onClose: () => void;
  /** Undefined for those who may not restore. */
  readonly onRestore: ((target: RestoreTarget) => void) | undefined;
}

const nothing: Json = { entries: [] };

/** The draft's content, read again while people write. */
function useDraftContent(kind: 'register' | 'log', ydoc: Y.Doc): Json {
  const [content, setContent] = useState(() => contentOf(kind, ydoc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onUpdate = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setContent(contentOf(kind, ydoc)), 500);
    };
    ydoc.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', onUpdate);
    };
  }, [kind, ydoc]);
  return content;
}

const readContent = (content: string | undefined): Json | undefined =>
  content === undefined ? undefined : (JSON.parse(content) as Json);

/** The version that another is held against: the one named, or the one before; none for the first. */
function otherOf(number: number | undefined, against: Against): number | undefined {
  if (typeof against === 'number') return against;
  return number !== undefined && number > 1 ? number - 1 : undefined;
}

const aboutWords = {
  register: { label: 'Risk', everything: 'Every risk' },
  log: { label: 'Decision', everything: 'Every decision' },
} as const;

/** The entry that the page stood on when its history was opened, by the address: `R-12`. */
function openEntry(options: ReturnType<typeof entryOptions>): string | undefined {
  const name = new URLSearchParams(location.search).get('entry')?.replaceAll('"', '');
  return name ? options.find(({ label }) => label.startsWith(`${name} `))?.value : undefined;
}

type Kept = { readonly seq: number } | undefined;

/** Between which rows of the record the changes lie. */
function endsOf(version: Kept, other: Kept, isSince: boolean): ChangedBetween | undefined {
  if (version === undefined) return undefined;
  if (isSince) return { from: version.seq, to: 'head' };
  const [one, two] = [version.seq, other?.seq ?? 0];
  return { from: Math.min(one, two), to: Math.max(one, two) };
}

/** The history of a register or log, entry by entry: what each version changed, and what changed since. */
export default function EntriesHistory(props: EntriesHistoryProps) {
  const { documentId, kind, ydoc, alliance, members, canKeep, onClose, onRestore } = props;
  const { number: chosen, against, onChoose, onAgainst, renderActs } = props;
  const versions = useVersions(documentId, true);
  const keep = useKeepVersion(documentId);
  const newest = versions.data?.[0]?.number;
  const number = chosen ?? newest;
  const isSince = against === 'draft' || chosen === undefined;
  const draft = useDraftContent(kind, ydoc);
  const version = useVersion(documentId, number);
  const otherNumber = isSince ? undefined : otherOf(number, against);
  const other = useVersion(documentId, otherNumber);
  const own = useMemo(() => readContent(version.data?.content), [version.data]);
  const others = useMemo(() => readContent(other.data?.content), [other.data]);
  const isWaiting =
    (number !== undefined && own === undefined) || (otherNumber !== undefined && others === undefined);
  const isOlder = (otherNumber ?? 0) < (number ?? 0);
  const pair = [isSince ? draft : (others ?? nothing), own ?? nothing] as const;
  const [from, to] = isOlder && !isSince ? pair : [pair[1], pair[0]];
  const letter = kind === 'register' ? 'R' : 'D';
  const options = useMemo(() => entryOptions(draft, letter), [draft, letter]);
  const about = useAbout(documentId, { ...aboutWords[kind], options }, openEntry(options));
  const all = useMemo(() => (isWaiting ? [] : compareEntries(from, to)), [isWaiting, from, to]);
  const changes = about.value === undefined ? all : all.filter(({ id }) => id === about.value);
  const ends = isWaiting
    ? undefined
    : endsOf(own === undefined ? undefined : version.data, other.data, isSince);
  const credited = useLiveChanges(documentId, ends, ends !== undefined && isSince ? draft : undefined);
  const titles = useMemo(() => new Map([...titlesOf(from), ...titlesOf(to)]), [from, to]);
  const context = { members, categories: new Map([...categoriesOf(from), ...categoriesOf(to)]) };
  const summary = versions.data?.find((one) => one.number === number);
  const error = version.error ?? other.error;
  const restorable = onRestore && chosen !== undefined ? version.data : undefined;
  const missing = isNotFound(version.error) ? number : isNotFound(other.error) ? otherNumber : undefined;
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <Group justify="space-between" className={classes.head}>
          <h2 className={classes.title}>
            {chosen === undefined
              ? summary
                ? `The draft, since ${versionName(summary)}`
                : 'The draft'
              : summary && versionName(summary)}
          </h2>
          <Group gap="xs">
            {chosen !== undefined && missing === undefined && (
              <SegmentedControl
                size="xs"
                aria-label="Show"
                data={[
                  { value: 'within', label: 'What it changed' },
                  { value: 'since', label: 'What changed since' },
                ]}
                value={isSince ? 'since' : 'within'}
                onChange={(value) => onAgainst(value === 'since' ? 'draft' : 'nothing')}
              />
            )}
            {chosen !== undefined && missing === undefined && <CopyLinkIcon href={location.href} />}
            {chosen !== undefined && version.data && renderActs(version.data)}
            {restorable && <RestoreEntriesButton version={restorable} onRestore={onRestore} />}
            <Button size="xs" onClick={onClose}>
              Close the history
            </Button>
          </Group>
        </Group>
        {missing !== undefined && <NoSuchVersion number={missing} onBack={() => onChoose(undefined)} />}
        {error && missing === undefined && (
          <FailureNotice
            what="This version could not be read."
            error={error}
            onRetry={() => void version.refetch()}
          />
        )}
        {isWaiting && !error && <Skeleton h={160} aria-label="Reading the version" />}
        {!isWaiting && changes.length === 0 && <Text c="dimmed">Nothing differs.</Text>}
        <EntryChanges
          changes={changes}
          letter={letter}
          credited={credited}
          firms={alliance.firms}
          titleOf={(id) => titles.get(id) ?? 'No title yet'}
          context={context}
          act={
            restorable &&
            ((change) => (
              <EntryBack
                change={change}
                name={
                  change.number === undefined ? 'the entry without a number' : `${letter}-${change.number}`
                }
                version={restorable}
                onRestore={onRestore}
              />
            ))
          }
        />
        <WhoLine />
      </div>
      <aside className={classes.panel} aria-label="History">
        <HistoryPanel
          versions={versions.data}
          error={versions.error}
          onRetry={() => void versions.refetch()}
          firms={alliance.firms}
          about={about}
          above={props.above}
          chosen={chosen}
          onChoose={(picked) => onChoose(picked)}
          onKeep={canKeep ? (label) => keep.mutateAsync(label) : undefined}
        />
      </aside>
    </div>
  );
}
