import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { notifications } from '@mantine/notifications';
import type { Editor, JSONContent } from '@tiptap/react';
import { useKeepVersion } from '../../api/use-versions.ts';
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
  /** The editor of the draft, through which a restore is an edit like any other. */
  readonly editor: Editor | null;
  readonly isEditable: boolean;
}

/** A version in place of the draft, or what restoring it would change. */
export function PastText({ detail, open, history, editor, isEditable }: PastTextProps) {
  const { id: documentId } = detail;
  const { number, against, restoring } = history;
  const { alliance, me } = useAlliancePage();
  const keep = useKeepVersion(documentId);
  const draft = useDraftText(open.ydoc, against === 'draft' || restoring !== undefined);
  if (number === undefined) return null;
  const restore = async (text: ProseMirrorJSON): Promise<void> => {
    await keep.mutateAsync(undefined);
    // The binding writes only what differs, so that a colleague's words typed meanwhile stay.
    editor?.commands.setContent(text as JSONContent, { errorOnInvalidContent: true });
    history.choose(undefined);
    notifications.show({ message: `Version ${number} is the draft again. Undo takes it back.` });
  };
  if (restoring)
    return (
      <RestoreView
        version={restoring}
        draft={draft}
        onRestore={restore}
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
      onAgainst={history.compareWith}
      onBack={() => history.choose(undefined)}
      onRestore={isEditable ? history.restore : undefined}
      renderActs={(version) => <VersionDownload document={detail} version={version} />}
    />
  );
}
