import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ProposalSummary } from '@entente/protocol/api/proposals';
import type { ReactNode } from 'react';
import { FixedTalkContext } from '../../features/agreeing/fixed-talk.ts';
import { useFixedTalk } from './use-fixed-talk.ts';

interface FixedTalkOfProps {
  readonly fixed: Pick<ProposalSummary, 'part' | 'place'>;
  readonly document: DocumentDetail;
  readonly children: ReactNode;
}

/** Marks the words of a fixed text in it that are being talked about. */
export function FixedTalkOf({ fixed, document, children }: FixedTalkOfProps) {
  return <FixedTalkContext value={useFixedTalk(fixed, document)}>{children}</FixedTalkContext>;
}
