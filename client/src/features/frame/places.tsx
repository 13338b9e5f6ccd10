import type { AllianceId } from '@entente/protocol/ids';
import { VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFileText,
  IconGavel,
  IconHome,
  IconInbox,
  IconSignature,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import classes from './sidebar.module.css';

const places = [
  { to: '/alliances/$allianceId', name: 'Home', icon: IconHome },
  { to: '/alliances/$allianceId/inbox', name: 'Inbox', icon: IconInbox },
  { to: '/alliances/$allianceId/awaiting', name: 'Awaiting us', icon: IconSignature },
  { to: '/alliances/$allianceId/agreements', name: 'Agreements', icon: IconFileText },
  { to: '/alliances/$allianceId/risks', name: 'Risks', icon: IconAlertTriangle },
  { to: '/alliances/$allianceId/decisions', name: 'Decisions', icon: IconGavel },
  { to: '/alliances/$allianceId/people', name: 'People', icon: IconUsers },
] as const;

interface PlacesProps {
  readonly allianceId: AllianceId;
  /** How many proposals wait for our firm; undefined until that is known. */
  readonly awaiting: number | undefined;
  /** How much of the inbox is unread; undefined until that is known. */
  readonly unread: number | undefined;
  readonly onGo: () => void;
}

function Count({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <VisuallyHidden>
        , {count} {words}
      </VisuallyHidden>
    </span>
  );
}

/** Where one can go within an alliance. A document belongs to Agreements. */
export function Places({ allianceId, awaiting = 0, unread = 0, onGo }: PlacesProps) {
  const matchRoute = useMatchRoute();
  const isInDocument = matchRoute({ to: '/alliances/$allianceId/documents/$documentId' }) !== false;
  return (
    <ul className={classes.places}>
      {places.map(({ to, name, icon: Icon }) => {
        const isHere = matchRoute({ to }) !== false || (isInDocument && name === 'Agreements');
        return (
          <li key={name}>
            <Link
              className={classes.place}
              to={to}
              params={{ allianceId }}
              // The router says "page" by itself; a document's page lies within Agreements.
              activeOptions={{ exact: true }}
              aria-current={isHere ? 'true' : undefined}
              onClick={onGo}
            >
              <Icon size={18} stroke={1.7} aria-hidden />
              {name}
              {name === 'Awaiting us' && <Count count={awaiting} words="for our firm" />}
              {name === 'Inbox' && <Count count={unread} words="unread" />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
