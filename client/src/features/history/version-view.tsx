import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Compared } from '@entente/documents/compare/compared';
import type { Firm } from '@entente/protocol/api/people';
import type { VersionDetail, VersionSummary } from '@entente/protocol/api/versions';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { isNotFound } from '../../api/api-error.ts';
import { useVersion } from '../../api/use-versions.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ClauseSummary } from './clause-summary.tsx';
import type { Against } from './compare-with.tsx';
import { CompareTools } from '../../compare/compare-tools.tsx';
import { ComparedText } from '../../compare/compared-text.tsx';
import { NoSuchVersion } from './no-such-version.tsx';
import { createPaint } from '../../compare/paint-change.ts';
import { RestoreButtons } from './restore-buttons.tsx';
import { versionName } from './session-words.ts';
import { useClauseInView } from './use-clause-in-view.ts';
import { useChangeSteps } from '../../compare/use-change-steps.ts';
import { useCompareSettings } from '../../compare/use-compare-settings.ts';
import { useComparison } from './use-comparison.ts';
import type { RestoreTarget } from './use-restore.ts';
import { useTextPair } from './use-text-pair.ts';
import { VersionBar } from './version-bar.tsx';
import classes from './version-view.module.css';

interface VersionViewProps {
  readonly documentId: DocumentId;
  readonly number: number;
  readonly versions: readonly VersionSummary[];
  readonly ydoc: Y.Doc;
  /** The draft as it is; read anew with each edit while it is compared with. */
  readonly draft: ProseMirrorJSON;
  readonly against: Against;
  /** The clause whose history is read: it is scrolled to. */
  readonly clause: string | undefined;
  readonly onAgainst: (against: Against) => void;
  readonly onBack: () => void;
  /** Undefined for those who may not restore. */
  readonly onRestore: ((target: RestoreTarget) => void) | undefined;
  readonly firms: readonly Firm[];
  /** Whose settings the device keeps. */
  readonly userId: UserId;
  /** What else can be done with the version. */
  readonly renderActs: (version: VersionDetail) => ReactNode;
}

/** A version alone: a text in which nothing differs. */
const asSame = ({ content = [] }: ProseMirrorJSON): Compared[] =>
  content.map((node) => ({ change: 'same', node }));

function goToBlock(root: HTMLElement | null, at: number): void {
  root?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'start' });
}

/** A version in place of the draft, read-only, alone or compared: always from the older to the newer text. */
export function VersionView(props: VersionViewProps) {
  const { documentId, number, versions, ydoc, draft, against, onAgainst, onBack, onRestore } = props;
  const { firms, userId, renderActs, clause } = props;
  const version = useVersion(documentId, number);
  const otherNumber = typeof against === 'number' ? against : undefined;
  const other = useVersion(documentId, otherNumber);
  const { text, pair } = useTextPair({ version: version.data, other: other.data, against, draft });
  const { compared, writers } = useComparison({ documentId, ydoc, pair, firms });
  const alone = useMemo(() => (text === undefined ? undefined : asSame(text)), [text]);
  const { ref, count, step } = useChangeSteps(compared);
  useClauseInView({
    ref,
    compared: against === 'nothing' ? undefined : compared,
    clause,
    of: `${number} ${against}`,
  });
  const hasRoom = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });
  const { settings, change } = useCompareSettings(userId);
  const { colour } = settings;
  const paint = useMemo(() => createPaint({ colour, firms, writers }), [colour, firms, writers]);
  const summary = versions.find((one) => one.number === number) ?? version.data;
  const error = version.error ?? other.error;
  if (isNotFound(error))
    return <NoSuchVersion number={version.error ? number : (otherNumber ?? 0)} onBack={onBack} />;
  if (error)
    return (
      <FailureNotice
        what="This version could not be read."
        error={error}
        onRetry={() => void version.refetch()}
      />
    );
  const isCompared = against !== 'nothing';
  const shown = isCompared ? compared : alone;
  if (!summary || !shown) return <Skeleton h={320} m="xl" aria-label="Reading the version" />;
  const otherName = other.data ? versionName(other.data) : 'The draft';
  const isOlder = otherNumber !== undefined && otherNumber < number;
  return (
    <div className={classes.view}>
      <VersionBar
        version={summary}
        versions={versions}
        against={against}
        onAgainst={onAgainst}
        changes={isCompared ? count : undefined}
        onStep={step}
        onBack={onBack}
        acts={
          version.data && (
            <>
              {renderActs(version.data)}
              {onRestore && <RestoreButtons version={version.data} onRestore={onRestore} />}
            </>
          )
        }
      />
      {isCompared && (
        <>
          <CompareTools
            settings={settings}
            onChange={change}
            hasRoom={hasRoom}
            firms={firms}
            writers={writers}
          />
          <ClauseSummary compared={shown} onGo={(at) => goToBlock(ref.current, at)} />
        </>
      )}
      <div ref={ref} className={classes.paper}>
        <ComparedText
          compared={shown}
          paint={paint}
          layout={isCompared && hasRoom ? settings.layout : 'inline'}
          heads={isOlder ? [otherName, versionName(summary)] : [versionName(summary), otherName]}
        />
      </div>
    </div>
  );
}
