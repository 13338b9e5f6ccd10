import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Against } from '../features/history/compare-with.tsx';
import type { HistorySearch } from './history-search.ts';

/** What the address of a document's page says about its history, and how it changes. */
export interface HistoryAddress {
  /** Whether the history of a register or log stands in place of its entries. */
  readonly isOpen: boolean;
  /** The version shown; 0 names none. */
  readonly number: number | undefined;
  readonly against: Against;
  readonly setOpen: (isOpen: boolean) => void;
  /** Opens a version, compared with `against` where that is given; going back closes it, and going from one to the next is no step back. */
  readonly choose: (number: number | undefined, against?: Against) => void;
  /** Begins a comparison; going back ends it. */
  readonly compareWith: (against: Against) => void;
}

/** The part of a document's address that tells of its history. */
export function useHistoryAddress(): HistoryAddress {
  const navigate = useNavigate();
  const { history, version, with: other }: HistorySearch = useSearch({ strict: false });
  const against = version === undefined || other === version ? 'nothing' : (other ?? 'nothing');
  const go = (next: HistorySearch, replace: boolean): void =>
    void navigate({
      to: '.',
      search: (said) => ({
        ...said,
        history: undefined,
        version: undefined,
        with: undefined,
        play: undefined,
        ...next,
      }),
      replace,
      // The reader stays at the passage they look at.
      resetScroll: false,
    });
  const open = { ...(history && { history }) };
  return {
    isOpen: history === true || version !== undefined,
    number: version,
    against,
    setOpen: (isOpen) => go(isOpen ? { history: true } : {}, !isOpen),
    choose(number, wanted = against) {
      const kept = number === undefined || wanted === number || wanted === 'nothing' ? {} : { with: wanted };
      go({ ...open, ...(number !== undefined && { version: number }), ...kept }, version !== undefined);
    },
    compareWith: (next) =>
      go(
        { ...open, ...(version !== undefined && { version }), ...(next !== 'nothing' && { with: next }) },
        against !== 'nothing' || next === 'nothing',
      ),
  };
}
