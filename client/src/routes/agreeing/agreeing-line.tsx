import type { DocumentSummary } from '@entente/protocol/api/documents';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import barClasses from '../../features/document-bar/document-bar.module.css';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { TopLine } from '../../ui/top-line.tsx';
import classes from './agreeing-line.module.css';
import { draftLink } from './draft-link.ts';

interface AgreeingLineProps {
  /** Such as *Proposed: Working agreement*. */
  readonly title: string;
  /** What it is part of, where the line leads back to; undefined until that is known. */
  readonly document?: Pick<DocumentSummary, 'id' | 'allianceId' | 'kind' | 'title'> | undefined;
  /** The risk or decision that it is about, `D-3`. */
  readonly entry?: string | undefined;
  readonly acts?: ReactNode;
}

/** The top line of a page about something that firms agree to. */
export function AgreeingLine({ title, document, entry, acts }: AgreeingLineProps) {
  useDocumentTitle(`${title} · Entente`);
  return (
    <TopLine>
      {document && (
        <Link
          className={`${barClasses.where} ${classes.where} mantine-visible-from-sm`}
          {...draftLink(document, entry === undefined ? {} : { entry })}
        >
          {document.title}
        </Link>
      )}
      <h1 className={barClasses.title}>
        <OneLine text={title} />
      </h1>
      <div className={barClasses.state}>
        <CopyLinkIcon href={location.href} />
        {acts}
      </div>
    </TopLine>
  );
}
