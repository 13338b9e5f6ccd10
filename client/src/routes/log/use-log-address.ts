import type { EntryId } from '@entente/documents/entries/entry-id';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { entryAddress } from '../../entries/entry-address.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import type { LogSearch, LogViewName } from './log-search.ts';

interface Entry {
  readonly id: EntryId;
  readonly number: number | undefined;
}

/** What the address of the log says, and how it changes. */
export interface LogAddress {
  readonly view: LogViewName;
  /** The address of the open decision. */
  readonly entry: string | undefined;
  readonly isAdding: boolean;
  /** Opens a decision; going back leads to the view, and going from one to the next is no step back. */
  readonly openEntry: (entry: Entry) => void;
  readonly closeEntry: () => void;
  readonly setView: (view: LogViewName) => void;
  /** Forgets that a new decision was asked for. */
  readonly stopAdding: () => void;
  /** Says of the same place what it is called now. */
  readonly rename: (entry: Entry) => void;
}

/** The address of the log's page. */
export function useLogAddress(): LogAddress {
  const { alliance } = useAlliancePage();
  const navigate = useNavigate();
  const {
    view = 'list',
    entry,
    add = false,
  } = useSearch({ from: '/signed-in/alliances/$allianceId/decisions' });
  const go = (search: LogSearch, replace: boolean, isReturn = false): void =>
    void navigate({
      // The list scrolls to the row that one comes back to.
      resetScroll: !isReturn,
      to: '/alliances/$allianceId/decisions',
      params: { allianceId: alliance.id },
      // What is talked about stays open beside it.
      search: ({ talk, thread, message }) => ({ ...search, talk, thread, message }),
      replace,
    });
  const shown = view === 'list' ? {} : { view };
  return {
    view,
    entry,
    isAdding: add,
    openEntry: (opened) => go({ ...shown, entry: entryAddress('D', opened) }, entry !== undefined || add),
    closeEntry: () => go(shown, true, true),
    setView: (next) => go(next === 'list' ? {} : { view: next }, true),
    stopAdding: () => go({ ...shown, ...(entry !== undefined && { entry }) }, true),
    rename: (opened) => go({ ...shown, entry: entryAddress('D', opened) }, true),
  };
}
