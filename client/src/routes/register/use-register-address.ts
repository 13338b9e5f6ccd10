import { entryAddress } from '../../entries/entry-address.ts';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAlliancePage } from '../use-alliance-page.ts';
import type { RegisterSearch, RegisterViewName } from './register-search.ts';

interface Entry {
  readonly id: EntryId;
  readonly number: number | undefined;
}

/** What the address of the register says, and how it changes. */
export interface RegisterAddress {
  readonly view: RegisterViewName;
  /** The address of the open entry. */
  readonly entry: string | undefined;
  readonly isAdding: boolean;
  /** Opens an entry; going back closes it, and going from one to the next is no step back. */
  readonly openEntry: (entry: Entry) => void;
  readonly closeEntry: () => void;
  /** Asks for a new risk. */
  readonly begin: () => void;
  readonly setView: (view: RegisterViewName) => void;
  /** Says of the same place what it is called now. */
  readonly rename: (entry: Entry) => void;
}

/** The address of the register's page. */
export function useRegisterAddress(): RegisterAddress {
  const { alliance } = useAlliancePage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/alliances/$allianceId/risks' });
  const { view = 'grid', entry, add = false } = search;
  const go = (next: RegisterSearch, replace: boolean): void =>
    void navigate({
      to: '/alliances/$allianceId/risks',
      params: { allianceId: alliance.id },
      // What is talked about stays open beside it.
      search: ({ talk, thread, message }) => ({ ...next, talk, thread, message }),
      replace,
    });
  const shown = view === 'grid' ? {} : { view };
  return {
    view,
    entry,
    isAdding: add,
    openEntry: (opened) => go({ ...shown, entry: entryAddress('R', opened) }, entry !== undefined || add),
    closeEntry: () => go(shown, true),
    begin: () => go({ ...shown, add: true }, entry !== undefined || add),
    setView: (next) =>
      go({ ...(next !== 'grid' && { view: next }), ...(entry !== undefined && { entry }) }, true),
    rename: (opened) => go({ ...shown, entry: entryAddress('R', opened) }, true),
  };
}
