import { LOG_SCHEMA_VERSION } from '@entente/documents/log/schema';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useWatchedDocument } from '../document/use-watched-document.ts';
import { EntriesSkeleton } from '../entries/entries-skeleton.tsx';
import { OpenLog } from './open-log.tsx';

/** Opens the log and shows it. A chunk of its own, with Yjs and the editors. */
export default function LogWorkspace({ detail }: { detail: DocumentDetail }) {
  const { open, round, discard } = useWatchedDocument(detail.id, LOG_SCHEMA_VERSION);
  if (!open) return <EntriesSkeleton place="Decisions" title={detail.title} />;
  return <OpenLog key={round} detail={detail} open={open} onDiscard={discard} />;
}
