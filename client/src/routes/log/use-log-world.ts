import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useMembers } from '../../api/use-members.ts';
import { explainReadOnly } from '../../entries/read-only-line.tsx';
import { useMakeLogWorld, type LogWorld } from '../../features/log/log-world.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { useLastingRefusal } from '../document/use-lasting-refusal.ts';
import { useAlliancePage } from '../use-alliance-page.ts';

const nobody: never[] = [];

/** The world of an open log, and why nothing can be written in it; undefined while it can, or while the server has not said. */
export function useLogWorldOf(
  detail: DocumentDetail,
  { open, propose, openFresh }: { readonly open: OpenDocument } & Pick<LogWorld, 'propose' | 'openFresh'>,
): { readonly world: LogWorld; readonly reason: string | undefined } {
  const { me, alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  const permission = useLive(open.permission);
  const refusal = useLastingRefusal(open.saveState);
  const isArchived = detail.archivedAt !== null;
  // Until the server has answered, what it said last time decides; it decides again with each edit.
  const isEditable = (permission?.canEdit ?? detail.canEdit) && !isArchived && refusal === undefined;
  const world = useMakeLogWorld({
    open,
    alliance,
    members,
    isEditable,
    userId: me.user.id,
    documentId: detail.id,
    propose,
    openFresh,
  });
  if (isEditable) return { world, reason: undefined };
  const archived = isArchived ? 'An archived log can be read, not changed.' : undefined;
  return { world, reason: archived ?? refusal ?? explainReadOnly(permission, 'The log') };
}
