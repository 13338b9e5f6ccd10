import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { entryAddress } from '../../entries/entry-address.ts';
import type { LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';

interface EntryLinkProps {
  readonly entry: Pick<LogEntry, 'id' | 'number'>;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly isCurrent?: boolean;
  /** From one decision to the next, which is no step back. */
  readonly isStep?: boolean;
  readonly children: ReactNode;
}

/** Leads to the page of a decision; the view that it is opened from stays in the address. */
export function EntryLink({ entry, className, label, isCurrent, isStep = false, children }: EntryLinkProps) {
  const { alliance } = useLogWorld();
  return (
    <Link
      from="/alliances/$allianceId/decisions"
      to="/alliances/$allianceId/decisions"
      params={{ allianceId: alliance.id }}
      search={({ view }) => ({ view, entry: entryAddress('D', entry) })}
      className={className}
      data-entry-link={entry.id}
      aria-label={label}
      // The router would call every one of them the current page: they share its path.
      activeOptions={{ includeSearch: true }}
      activeProps={{}}
      {...(isCurrent && { 'aria-current': 'true' as const })}
      replace={isStep}
    >
      {children}
    </Link>
  );
}
