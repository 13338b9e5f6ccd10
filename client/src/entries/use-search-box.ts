import { useCombobox } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface SearchBoxOptions {
  readonly isOpenAtFirst?: boolean;
  /** The list has closed, with or without a choice. */
  readonly onDone?: (() => void) | undefined;
}

/** A button with a list that is searched: the first that fits is marked, so that Enter takes it. */
export function useSearchBox({ isOpenAtFirst = false, onDone }: SearchBoxOptions = {}) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    defaultOpened: isOpenAtFirst,
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose() {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
      onDone?.();
    },
  });
  const { focusSearchInput, selectFirstOption, updateSelectedOptionIndex } = combobox;
  const options = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpenAtFirst) focusSearchInput();
    // Once, as the cell is entered.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    if (search !== '') selectFirstOption();
  }, [search, selectFirstOption]);
  /** To be called when options have come or gone by themselves: Enter takes the marked one, or the first of a search. */
  const onOptions = useCallback(() => {
    const all = [...(options.current?.querySelectorAll('[data-combobox-option]') ?? [])];
    const marked = all.findIndex((option) => option.hasAttribute('data-combobox-selected'));
    if (marked !== -1) updateSelectedOptionIndex(marked);
    else if (search !== '') selectFirstOption();
  }, [search, selectFirstOption, updateSelectedOptionIndex]);
  /** The field takes the focus a moment after the list has opened: what is typed until then, or before, is not lost. */
  const onTargetKeyDown = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    combobox.openDropdown();
    setSearch((before) => before + event.key);
  };
  return { combobox, search, setSearch, onTargetKeyDown, options, onOptions };
}
