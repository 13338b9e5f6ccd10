import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ReactNode } from 'react';
import barClasses from '../../features/document-bar/document-bar.module.css';
import type { OpenDocument } from '../../sync/open-document.ts';
import { TopLine } from '../../ui/top-line.tsx';
import { DocumentNotices } from '../document/document-notices.tsx';
import { DocumentState, DocumentTitle } from '../document/document-state.tsx';

interface EntriesTopProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  /** All of it as plain text, to be copied where it cannot be saved. */
  readonly readText: () => string;
  readonly onDiscard: () => Promise<void>;
  /** What opens panels. */
  readonly children: ReactNode;
}

/** The line over a register or log: its title, whether our words are safe, who is here. */
export function EntriesTop({ detail, open, readText, onDiscard, children }: EntriesTopProps) {
  return (
    <TopLine
      below={<DocumentNotices detail={detail} open={open} readText={readText} onDiscard={onDiscard} />}
    >
      <DocumentTitle detail={detail} />
      <div className={barClasses.state}>
        <DocumentState open={open} />
        {children}
      </div>
    </TopLine>
  );
}
