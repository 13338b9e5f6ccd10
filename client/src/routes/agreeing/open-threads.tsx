import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import { Link } from '@tanstack/react-router';
import { useThreads } from '../../api/use-threads.ts';
import { entryOfAnchor } from '../../features/threads/anchor-entry.ts';
import { draftLink } from './draft-link.ts';

interface OpenThreadsProps {
  readonly proposal: Pick<ProposalDetail, 'part' | 'place'>;
  readonly document: DocumentDetail;
}

/** Whether a thread is about what is proposed: a risk or decision has its own, everything else is the whole document's. */
const isAbout = ({ anchor }: ThreadSummary, { part }: OpenThreadsProps['proposal']): boolean =>
  part.kind !== 'entry' || entryOfAnchor(anchor) === part.id;

/** Leads to what is still being talked about while it is to be signed; nothing when that is settled. */
export function OpenThreads({ proposal, document }: OpenThreadsProps) {
  const threads = useThreads(document.id).data?.threads ?? [];
  const { length } = threads.filter((thread) => thread.resolved === null && isAbout(thread, proposal));
  if (length === 0) return null;
  const entry = proposal.part.kind === 'entry' ? { entry: proposal.place } : {};
  return (
    <Link {...draftLink(document, { ...entry, talk: true })}>
      {length === 1 ? 'One open thread' : `${length} open threads`}
    </Link>
  );
}
