import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { Alliance } from '@entente/protocol/api/people';
import type { KeyboardEvent } from 'react';
import classes from './document-list.module.css';
import { DocumentRow } from './document-row.tsx';
import { useSteadyOrder } from './use-steady-order.ts';

interface DocumentListProps {
  readonly documents: readonly DocumentSummary[];
  readonly alliance: Alliance;
  readonly canManage: boolean;
}

/** Arrow keys walk from title to title. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

/** Agreements, one row each, cards on a phone. */
export function DocumentList({ documents, alliance, canManage }: DocumentListProps) {
  const rows = useSteadyOrder(documents);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on the links inside
    <ul className={classes.list} onKeyDown={walk}>
      {rows.map((row) => (
        <DocumentRow
          key={row.id}
          document={row}
          firm={alliance.firms.find((firm) => firm.id === row.editedBy.firmId)}
          canManage={canManage}
        />
      ))}
    </ul>
  );
}
