import type { Compared } from '@entente/documents/compare/compared';
import { summarizeClauses } from '@entente/documents/compare/summarize-clauses';
import { useEffect, useRef, type RefObject } from 'react';

/** Where a clause begins in a comparison that changed it, by its number and title or, when it got another number, by its title. */
export function placeOfClause(compared: readonly Compared[], name: string): number | undefined {
  const clauses = summarizeClauses(compared);
  const title = name.slice(name.indexOf(' ') + 1);
  const found =
    clauses.find((clause) => `${clause.number ?? ''} ${clause.title}` === name) ??
    clauses.find((clause) => clause.title === title);
  return found?.at;
}

interface ClauseInView {
  readonly ref: RefObject<HTMLElement | null>;
  /** Undefined while it is made. */
  readonly compared: readonly Compared[] | undefined;
  /** Such as *2 Price*; undefined for none. */
  readonly clause: string | undefined;
  /** Names what is compared: the same is scrolled to once, however often the draft changes. */
  readonly of: string;
}

/** Scrolls to the clause whose history is read, as soon as its part of the comparison is drawn. */
export function useClauseInView({ ref, compared, clause, of }: ClauseInView): void {
  const done = useRef('');
  const seen = useRef<Pick<ClauseInView, 'compared' | 'of'>>(undefined);
  useEffect(() => {
    // The comparison before stays until the next is made.
    if (seen.current && seen.current.of !== of && seen.current.compared === compared) return undefined;
    seen.current = { of, compared };
    const key = `${of} ${clause ?? ''}`;
    const at = clause === undefined || compared === undefined ? undefined : placeOfClause(compared, clause);
    if (at === undefined || done.current === key) return undefined;
    let frame = 0;
    const look = (): void => {
      const element = ref.current?.querySelector(`[data-at="${at}"]`);
      if (!element) {
        frame = requestAnimationFrame(look);
        return;
      }
      done.current = key;
      element.scrollIntoView({ block: 'start' });
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [ref, compared, clause, of]);
}
