import type { AllianceId } from '@entente/protocol/ids';
import {
  IconAlertTriangle,
  IconFileText,
  IconGavel,
  IconHash,
  IconQuestionMark,
  IconSquareCheck,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LinkWords } from './describe-link.ts';

const icons: Readonly<Record<LinkWords['kind'], typeof IconGavel>> = {
  agreement: IconFileText,
  clause: IconHash,
  task: IconSquareCheck,
  risk: IconAlertTriangle,
  decision: IconGavel,
  unreadable: IconQuestionMark,
};

/** The sign of what a link leads to. */
export function LinkIcon({ kind, size = 16 }: { kind: LinkWords['kind']; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.7} aria-hidden />;
}

interface LinkToProps {
  readonly allianceId: AllianceId;
  readonly words: Pick<LinkWords, 'kind' | 'name' | 'target'>;
  readonly className: string;
  /** Whether it leads to another place of the page that is shown: what stands beside the text stays. */
  readonly isHere?: boolean;
  readonly children: ReactNode;
}

/** Leads to an agreement, to a place in it, or to an entry of the register or log. */
export function LinkTo({ allianceId, words, className, isHere = false, children }: LinkToProps) {
  const { documentId, entryId } = words.target;
  switch (words.kind) {
    case 'agreement':
    case 'clause':
    case 'task':
      return (
        <Link
          className={className}
          to="/alliances/$allianceId/documents/$documentId"
          params={{ allianceId, documentId }}
          search={(said) => ({ ...(isHere && said), block: entryId })}
        >
          {children}
        </Link>
      );
    case 'decision':
    case 'risk':
    case 'unreadable': {
      const place = words.kind === 'decision' ? 'decisions' : 'risks';
      return (
        <Link
          className={className}
          to={`/alliances/$allianceId/${place}`}
          params={{ allianceId }}
          search={(said) => ({ ...(isHere && said), entry: words.name ?? entryId })}
        >
          {children}
        </Link>
      );
    }
  }
}
