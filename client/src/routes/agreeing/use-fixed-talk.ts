import { placeInWords } from '@entente/documents/anchors/find-by-words';
import type { PassageAnchor } from '@entente/protocol/anchor';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ProposalSummary } from '@entente/protocol/api/proposals';
import { threadId } from '@entente/protocol/api/threads';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useThreads } from '../../api/use-threads.ts';
import type { FixedTalk } from '../../features/agreeing/fixed-talk.ts';
import { draftLink } from './draft-link.ts';
import { entryOf } from './entry-of.ts';

type Fixed = Pick<ProposalSummary, 'part' | 'place'>;

/** Whether a passage was put on a text of what was fixed. */
function isOf({ text }: PassageAnchor, { part }: Fixed, field: string | undefined): boolean {
  if (part.kind !== 'entry') return text.kind === 'agreement';
  return text.kind === 'field' && text.entry === part.id && text.field === field;
}

/** The open threads on words of a fixed text, where those stand in it as they were quoted; pressing them leads to the draft (TD26). */
export function useFixedTalk(fixed: Fixed, document: DocumentDetail): FixedTalk {
  const threads = useThreads(document.id).data?.threads;
  const navigate = useNavigate();
  return useMemo(() => {
    const quoted = (threads ?? []).flatMap(({ id, anchor, resolved }) =>
      anchor.kind === 'passage' && resolved === null ? [{ id, anchor }] : [],
    );
    return {
      marksIn: (words, field) =>
        quoted.flatMap(({ id, anchor }) => {
          const span = isOf(anchor, fixed, field) ? placeInWords(words, anchor) : undefined;
          return span ? [{ id, ...span, isChosen: false }] : [];
        }),
      onOpen(id) {
        const entry = entryOf(fixed);
        const thread = threadId.parse(id);
        void navigate(draftLink(document, { thread, ...(entry !== undefined && { entry }) }));
      },
    };
  }, [threads, fixed, document, navigate]);
}
