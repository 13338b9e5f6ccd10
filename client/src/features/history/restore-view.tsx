import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { compareContent } from '@entente/documents/compare/compare-content';
import { useMemo } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { ComparedText } from '../../compare/compared-text.tsx';
import { RestoreBar } from './restore-bar.tsx';
import { changesInText } from './restore-words.ts';
import { useChangeSteps } from '../../compare/use-change-steps.ts';
import { useRestore, type RestoreTarget } from './use-restore.ts';
import classes from './version-view.module.css';

interface RestoreViewProps {
  readonly open: OpenDocument;
  readonly target: RestoreTarget;
  /** Makes what follows an act of its own for undo. */
  readonly separateAct: () => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** What restoring an agreement, or one clause of it, will change in the draft, before it does. */
export function RestoreView({ open, target, separateAct, onDone, onBack }: RestoreViewProps) {
  const restore = useRestore({ open, kind: 'agreement', target, separateAct, onDone });
  const { preview } = restore;
  const compared = useMemo(() => {
    if (preview.kind !== 'possible') return [];
    const [before, after] = [preview.before, preview.after] as unknown as ProseMirrorJSON[];
    return before && after ? compareContent(before, after) : [];
  }, [preview]);
  const { ref, count } = useChangeSteps(compared);
  return (
    <div className={classes.view}>
      <RestoreBar target={target} restore={restore} words={changesInText(count)} onBack={onBack} />
      <div ref={ref} className={classes.paper}>
        <ComparedText compared={compared} />
      </div>
    </div>
  );
}
