import type { RestorePreview } from '@entente/documents/restore/restore';
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { restoreTitle } from './restore-words.ts';
import type { RestoreTarget, useRestore } from './use-restore.ts';
import classes from './version-view.module.css';

interface RestoreBarProps {
  readonly target: RestoreTarget;
  readonly restore: ReturnType<typeof useRestore>;
  /** What it changes, in words. */
  readonly words: ReactNode;
  readonly onBack: () => void;
}

/** Why a version cannot be restored; undefined when it can. */
function refusalOf(preview: RestorePreview): string | undefined {
  switch (preview.kind) {
    case 'possible':
      return undefined;
    case 'too_new':
      return 'This version was kept by a newer Entente than this page. Reload the page, then restore it.';
    case 'unfit':
      return 'This version holds what a draft cannot hold any more. It can be read and exported, not restored.';
  }
}

/** What is about to be restored, what that changes, and the two ways out. No button where it cannot be done. */
export function RestoreBar({ target, restore, words, onBack }: RestoreBarProps) {
  const { preview, isRestoring, notice } = restore;
  const refusal = refusalOf(preview);
  const isEqual = preview.kind === 'possible' && preview.isEqual;
  return (
    <section className={classes.bar} aria-label="What restoring changes">
      <div className={classes.what}>
        <strong>{restoreTitle(target)}</strong>
        <span className={classes.who}>{refusal ?? (isEqual ? 'The draft says this already.' : words)}</span>
        {notice !== undefined && (
          <span className={classes.notice} role="alert">
            {notice}
          </span>
        )}
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={onBack}>
          Leave it
        </Button>
        {refusal === undefined && (
          <Button size="xs" loading={isRestoring} disabled={isEqual} onClick={restore.restore}>
            Restore
          </Button>
        )}
      </Group>
    </section>
  );
}
