import type { InboxItem } from '@entente/protocol/api/inbox';
import type { AllianceId } from '@entente/protocol/ids';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { placeOf } from '../../ui/place-of.ts';

interface InboxLinkProps {
  readonly allianceId: AllianceId;
  readonly item: InboxItem;
  readonly className: string;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

/** Leads to what somebody was told about. */
export function InboxLink({ allianceId, item, className, onGo, children }: InboxLinkProps) {
  const { document, subject } = item;
  const shared = { className, onClick: onGo, children };
  switch (subject.kind) {
    case 'proposal':
      return (
        <Link
          {...shared}
          to="/alliances/$allianceId/documents/$documentId/proposals/$proposalId"
          params={{ allianceId, documentId: document.id, proposalId: subject.proposalId }}
        />
      );
    case 'thread':
      return (
        <Link
          {...shared}
          {...placeOf({ ...document, allianceId })}
          search={{ thread: subject.threadId, message: subject.message?.number }}
        />
      );
    case 'entry':
      return (
        <Link {...shared} {...placeOf({ ...document, allianceId })} search={{ entry: subject.entryId }} />
      );
  }
}
