import { REGISTER_SCHEMA_VERSION } from '@entente/documents/register/schema';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useWatchedDocument } from '../document/use-watched-document.ts';
import { EntriesSkeleton } from '../entries/entries-skeleton.tsx';
import { OpenRegister } from './open-register.tsx';

/** Opens the register and shows it. A chunk of its own, with Yjs, the grid and the editors. */
export default function RegisterWorkspace({ detail }: { detail: DocumentDetail }) {
  const { open, round, discard } = useWatchedDocument(detail.id, REGISTER_SCHEMA_VERSION);
  if (!open) return <EntriesSkeleton place="Risks" title={detail.title} />;
  return <OpenRegister key={round} detail={detail} open={open} onDiscard={discard} />;
}
