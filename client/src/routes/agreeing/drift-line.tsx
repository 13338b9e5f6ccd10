import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDocumentInForce } from '../../api/use-in-force.ts';
import { InForceBadge } from '../../features/agreeing/agreeing-badges.tsx';
import barClasses from '../../features/document-bar/document-bar.module.css';
import type { OpenDocument } from '../../sync/open-document.ts';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { TopLine } from '../../ui/top-line.tsx';
import { DocumentState } from '../document/document-state.tsx';
import { draftLink } from './draft-link.ts';

interface DriftLineProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly below: ReactNode;
}

/** The line above what differs: the way back to the draft, what is in force, who is here. */
export function DriftLine({ detail, open, below }: DriftLineProps) {
  useDocumentTitle(`What differs: ${detail.title} · Entente`);
  const inForce = useDocumentInForce(detail.id).data?.find(
    ({ part, supersededBy }) => part.kind === 'whole' && supersededBy === null,
  );
  return (
    <TopLine below={below}>
      <Link className={barClasses.where} {...draftLink(detail, {})}>
        The draft
      </Link>
      <h1 className={barClasses.title}>
        <OneLine text={`What differs: ${detail.title}`} />
      </h1>
      {inForce && (
        <span className="mantine-visible-from-sm">
          <InForceBadge text={inForce} allianceId={detail.allianceId} />
        </span>
      )}
      <div className={barClasses.state}>
        <DocumentState open={open} />
        <CopyLinkIcon href={location.href} />
      </div>
    </TopLine>
  );
}
