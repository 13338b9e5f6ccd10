import type { Json } from '@entente/documents/canonical/canonical-json';
import { contentOf } from '@entente/documents/canonical/content-of';
import { compareEntries } from '@entente/documents/compare/compare-entries';
import type { Alliance, Member } from '@entente/protocol/api/people';
import type { DocumentId } from '@entente/protocol/ids';
import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { useKeepVersion, useVersion, useVersions } from '../../api/use-versions.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { categoriesOf, titlesOf } from './entry-names.ts';
import { EntryChanges } from './entry-changes.tsx';
import classes from './entries-history.module.css';
import { HistoryPanel } from './history-panel.tsx';
import { versionName } from './session-words.ts';

interface EntriesHistoryProps {
  readonly documentId: DocumentId;
  readonly kind: 'register' | 'log';
  readonly ydoc: Y.Doc;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly canKeep: boolean;
  readonly onClose: () => void;
}

/** What a version is held against: the one before it, or the draft. */
type Span = 'within' | 'since';

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

/** The history of a register or log, entry by entry: what each version changed, and what changed since. */
export default function EntriesHistory(props: EntriesHistoryProps) {
  const { documentId, kind, ydoc, alliance, members, canKeep, onClose } = props;
  const versions = useVersions(documentId, true);
  const keep = useKeepVersion(documentId);
  const [chosen, setChosen] = useState<number>();
  const [span, setSpan] = useState<Span>('within');
  const newest = versions.data?.[0]?.number;
  const number = chosen ?? newest;
  const isSince = span === 'since' || chosen === undefined;
  const draft = useDraftContent(kind, ydoc);
  const version = useVersion(documentId, number);
  const before = useVersion(
    documentId,
    !isSince && number !== undefined && number > 1 ? number - 1 : undefined,
  );
  const own = useMemo(() => readContent(version.data?.content), [version.data]);
  const older = useMemo(() => readContent(before.data?.content), [before.data]);
  const isWaiting =
    number !== undefined && (own === undefined || (!isSince && number > 1 && older === undefined));
  const [from, to] = isSince ? [own ?? nothing, draft] : [older ?? nothing, own ?? nothing];
  const changes = useMemo(() => (isWaiting ? [] : compareEntries(from, to)), [isWaiting, from, to]);
  const titles = useMemo(() => new Map([...titlesOf(from), ...titlesOf(to)]), [from, to]);
  const context = { members, categories: new Map([...categoriesOf(from), ...categoriesOf(to)]) };
  const summary = versions.data?.find((one) => one.number === number);
  const error = version.error ?? before.error;
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
            {chosen !== undefined && (
              <SegmentedControl
                size="xs"
                aria-label="Show"
                data={[
                  { value: 'within', label: 'What it changed' },
                  { value: 'since', label: 'What changed since' },
                ]}
                value={span}
                onChange={(value) => setSpan(value === 'since' ? 'since' : 'within')}
              />
            )}
            <Button size="xs" onClick={onClose}>
              Close the history
            </Button>
          </Group>
        </Group>
        {error && (
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
          letter={kind === 'register' ? 'R' : 'D'}
          titleOf={(id) => titles.get(id) ?? 'No title yet'}
          context={context}
        />
      </div>
      <aside className={classes.panel} aria-label="History">
        <HistoryPanel
          versions={versions.data}
          error={versions.error}
          onRetry={() => void versions.refetch()}
          firms={alliance.firms}
          chosen={chosen}
          onChoose={setChosen}
          onKeep={canKeep ? (label) => keep.mutateAsync(label) : undefined}
        />
      </aside>
    </div>
  );
}
