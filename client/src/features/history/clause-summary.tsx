import type { Compared } from '@entente/documents/compare/compared';
import { summarizeClauses } from '@entente/documents/compare/summarize-clauses';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import classes from '../../compare/compare-tools.module.css';
import { clauseWords } from '../../compare/clause-words.ts';

interface ClauseSummaryProps {
  readonly compared: readonly Compared[];
  /** Goes to the block at this place of the comparison. */
  readonly onGo: (at: number) => void;
}

/** What changed, clause by clause; a click goes there. */
export function ClauseSummary({ compared, onGo }: ClauseSummaryProps) {
  const clauses = useMemo(() => summarizeClauses(compared), [compared]);
  const [isOpen, setIsOpen] = useState(false);
  if (clauses.length === 0) return null;
  const count = clauses.length === 1 ? '1 clause' : `${clauses.length} clauses`;
  return (
    <section className={classes.summary} aria-label="What changed, by clause">
      <UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        Changes in {count}
      </UnstyledButton>
      {isOpen && (
        <ul className={classes.clauses}>
          {clauses.map((clause) => (
            <li key={clause.at}>
              <UnstyledButton className={classes.clause} onClick={() => onGo(clause.at)}>
                <span className={classes.clauseName}>
                  {clause.number === undefined
                    ? 'Before the first clause'
                    : `${clause.number} ${clause.title || 'Without a title'}`}
                </span>
                <span className={classes.clauseChange}>{clauseWords(clause)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
