import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useBringBackDocument } from '../../api/change-documents.ts';
import { ArchivedNotice } from '../../features/document-bar/archived-notice.tsx';
import { NotSavedNotice } from '../../features/document-bar/not-saved-notice.tsx';
import type { OpenDocument } from '../../sync/open-document.ts';
import { showFailure } from '../../ui/show-failure.ts';

interface DocumentNoticesProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly readText: () => string;
  readonly onDiscard: () => Promise<void>;
}

/** What must be known about the whole document before anything else. */
export function DocumentNotices({ detail, open, readText, onDiscard }: DocumentNoticesProps) {
  const navigate = useNavigate();
  const { href } = useLocation();
  const bringing = useBringBackDocument();
  const bringBack = (): void =>
    bringing.mutate(detail.id, {
      onError: (error) => showFailure(`${detail.title} is still archived.`, error),
    });
  return (
    <>
      <NotSavedNotice
        saveState={open.saveState}
        readText={readText}
        onSignIn={() => void navigate({ to: '/sign-in', search: { from: href } })}
        onTryAgain={() => open.reconnect()}
        onDiscard={onDiscard}
      />
      {detail.archivedAt !== null && (
        <ArchivedNotice
          archivedAt={detail.archivedAt}
          isBringing={bringing.isPending}
          onBringBack={detail.canManage ? bringBack : undefined}
        />
      )}
    </>
  );
}
