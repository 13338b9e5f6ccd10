import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Compared } from '@entente/documents/compare/compared';
import { compareContent } from '@entente/documents/compare/compare-content';
import type { DocumentId } from '@entente/protocol/ids';
import type { VersionDetail, VersionSummary } from '@entente/protocol/api/versions';
import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { isNotFound } from '../../api/api-error.ts';
import { useVersion } from '../../api/use-versions.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ComparedText } from './compared-text.tsx';
import { NoSuchVersion } from './no-such-version.tsx';
import { useChangeSteps } from './use-change-steps.ts';
import { VersionBar, type Against } from './version-bar.tsx';
import classes from './version-view.module.css';

interface VersionViewProps {
  readonly documentId: DocumentId;
  readonly number: number;
  readonly versions: readonly VersionSummary[];
  /** The draft as it is; read anew with each edit while it is compared with. */
  readonly draft: ProseMirrorJSON;
  readonly against: Against;
  readonly onAgainst: (against: Against) => void;
  readonly onBack: () => void;
  readonly onRestore: ((version: VersionDetail) => void) | undefined;
}

/** The content was checked when it was kept; it is JSON of our own server. */
const textOf = ({ content }: VersionDetail): ProseMirrorJSON => JSON.parse(content) as ProseMirrorJSON;

function useCompared(
  version: VersionDetail | undefined,
  other: ProseMirrorJSON | undefined,
  isOlder: boolean,
) {
  return useMemo((): Compared[] | undefined => {
    if (version === undefined) return undefined;
    const text = textOf(version);
    if (other === undefined) return (text.content ?? []).map((node) => ({ change: 'same', node }));
    return isOlder ? compareContent(other, text) : compareContent(text, other);
  }, [version, other, isOlder]);
}

/** A version in place of the draft, read-only, alone or compared: always from the older to the newer text. */
export function VersionView(props: VersionViewProps) {
  const { documentId, number, versions, draft, against, onAgainst, onBack, onRestore } = props;
  const version = useVersion(documentId, number);
  const otherNumber = typeof against === 'number' ? against : undefined;
  const other = useVersion(documentId, otherNumber);
  const otherText = useMemo(() => (other.data ? textOf(other.data) : undefined), [other.data]);
  const isOlder = otherNumber !== undefined && otherNumber < number;
  const compared = useCompared(version.data, against === 'draft' ? draft : otherText, isOlder);
  const { ref, count, step } = useChangeSteps(compared);
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
  if (!summary || !compared || (otherNumber !== undefined && !otherText))
    return <Skeleton h={320} m="xl" aria-label="Reading the version" />;
  return (
    <div className={classes.view}>
      <VersionBar
        version={summary}
        versions={versions}
        against={against}
        onAgainst={onAgainst}
        changes={against === 'nothing' ? undefined : count}
        onStep={step}
        onBack={onBack}
        onRestore={onRestore && version.data ? () => onRestore(version.data) : undefined}
      />
      <div ref={ref} className={classes.paper}>
        <ComparedText compared={compared} />
      </div>
    </div>
  );
}
