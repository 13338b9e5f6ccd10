import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { compareContent } from '@entente/documents/compare/compare-content';
import type { VersionDetail } from '@entente/protocol/api/versions';
import { Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { ComparedText } from './compared-text.tsx';
import { versionName } from './session-words.ts';
import { useChangeSteps } from './use-change-steps.ts';
import classes from './version-view.module.css';

interface RestoreViewProps {
  readonly version: VersionDetail;
  /** The draft as it is; what will change is told anew with each edit of a colleague. */
  readonly draft: ProseMirrorJSON;
  readonly onRestore: (text: ProseMirrorJSON) => Promise<void>;
  readonly onBack: () => void;
}

/** What restoring will change in the draft, before it does. */
export function RestoreView({ version, draft, onRestore, onBack }: RestoreViewProps) {
  const [isRestoring, setIsRestoring] = useState(false);
  const text = useMemo(() => JSON.parse(version.content) as ProseMirrorJSON, [version]);
  const compared = useMemo(() => compareContent(draft, text), [draft, text]);
  const { ref, count } = useChangeSteps(compared);
  const restore = async (): Promise<void> => {
    setIsRestoring(true);
    try {
      await onRestore(text);
    } catch (error) {
      showFailure('Nothing was restored.', error);
      setIsRestoring(false);
    }
  };
  return (
    <div className={classes.view}>
      <section className={classes.bar} aria-label="What restoring changes">
        <div className={classes.what}>
          <strong>Restore {versionName(version)}</strong>
          <span className={classes.who}>
            {count === 0
              ? 'The draft says this already.'
              : `${count === 1 ? 'One change' : `${count} changes`} to the draft, marked below. The draft as it is stays in the history.`}
          </span>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onBack}>
            Leave it
          </Button>
          <Button size="xs" loading={isRestoring} disabled={count === 0} onClick={() => void restore()}>
            Restore
          </Button>
        </Group>
      </section>
      <div ref={ref} className={classes.paper}>
        <ComparedText compared={compared} />
      </div>
    </div>
  );
}
