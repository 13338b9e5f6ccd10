import type { ClauseDrift } from '@entente/documents/drift/clause-drift';
import type { Firm } from '@entente/protocol/api/people';
import { UnstyledButton } from '@mantine/core';
import { FirmMark } from '../../ui/firm-name.tsx';
import classes from './drift.module.css';
import { clauseName, driftWords } from './drift-words.ts';
import { goToClause } from './use-clause-steps.ts';

/** A clause with the id of its element. */
export interface ShownClause {
  readonly id: string;
  readonly clause: ClauseDrift;
}

interface DriftListProps {
  readonly clauses: readonly ShownClause[];
  readonly firms: readonly Firm[];
}

/** The clauses that differ, one line each; a press goes there. */
export function DriftList({ clauses, firms }: DriftListProps) {
  return (
    <nav className={classes.list} aria-label="Clauses that differ">
      <ul>
        {clauses.map(({ id, clause }) => {
          const firmIds = new Set(clause.by.map(({ firmId }) => firmId));
          return (
            <li key={id}>
              <UnstyledButton className={classes.row} onClick={() => goToClause(id)}>
                <span className={classes.rowName}>{clauseName(clause)}</span>
                <span className={classes.marks}>
                  {firms
                    .filter((firm) => firmIds.has(firm.id))
                    .map((firm) => (
                      <FirmMark key={firm.id} colour={firm.colour} />
                    ))}
                </span>
                <span className={classes.rowKind}>{driftWords(clause)}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
