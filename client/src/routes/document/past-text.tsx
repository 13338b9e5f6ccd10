import type { DocumentDetail } from '@entente/protocol/api/documents';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Editor } from '@tiptap/react';
import type { UndoManager } from 'yjs';
import { RestoreView } from '../../features/history/restore-view.tsx';
import { VersionView } from '../../features/history/version-view.tsx';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { VersionDownload } from '../history-download.tsx';
import type { History } from './use-history.ts';
import { useDraftText } from './use-draft-text.ts';

interface PastTextProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly history: History;
  /** The editor of the draft, whose undo takes a restore back. */
  readonly editor: Editor | null;
  readonly isEditable: boolean;
}

/** Ends the act that undo would take back: what follows is one of its own. */
function separateAct(editor: Editor | null): void {
  if (editor === null || editor.isDestroyed) return;
  const state: { undoManager: UndoManager } | undefined = yUndoPluginKey.getState(editor.state);
  state?.undoManager.stopCapturing();
}

/** A version in place of the draft, or what restoring it would change. */
export function PastText({ detail, open, history, editor, isEditable }: PastTextProps) {
  const { id: documentId } = detail;
  const { number, against, restoring } = history;
  const { alliance, me } = useAlliancePage();
  const draft = useDraftText(open.ydoc, against === 'draft');
  if (number === undefined) return null;
  if (restoring && isEditable)
    return (
      <RestoreView
        open={open}
        target={restoring}
        separateAct={() => separateAct(editor)}
        onDone={() => history.choose(undefined)}
        onBack={() => history.restore(undefined)}
      />
    );
  return (
    <VersionView
      documentId={documentId}
      number={number}
      versions={history.versions.data ?? []}
      ydoc={open.ydoc}
      draft={draft}
      firms={alliance.firms}
      userId={me.user.id}
      against={against}
      clause={history.clause}
      onAgainst={history.compareWith}
      onBack={() => history.choose(undefined)}
      onRestore={isEditable ? history.restore : undefined}
      renderActs={(version) => <VersionDownload document={detail} version={version} />}
    />
  );
}
