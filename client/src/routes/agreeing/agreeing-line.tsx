import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import barClasses from '../../features/document-bar/document-bar.module.css';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { TopLine } from '../../ui/top-line.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';

interface AgreeingLineProps {
  /** Such as *Proposed: Working agreement*. */
  readonly title: string;
  readonly acts?: ReactNode;
}

/** The top line of a page about something that firms agree to. */
export function AgreeingLine({ title, acts }: AgreeingLineProps) {
  const { alliance } = useAlliancePage();
  useDocumentTitle(`${title} · Entente`);
  return (
    <TopLine>
      <Link
        className={`${barClasses.where} mantine-visible-from-sm`}
        to="/alliances/$allianceId/awaiting"
        params={{ allianceId: alliance.id }}
      >
        Awaiting us
      </Link>
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
