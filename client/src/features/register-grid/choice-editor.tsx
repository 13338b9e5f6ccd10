import { addCategory } from '@entente/documents/register/write-lists';
import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { EditEnd, EditorProps } from './cell-editor.tsx';
import { ChoiceList } from './choice-list.tsx';
import { chosenOf, choicesOf, valuesOfChoice, type ChoiceField } from './choices.ts';
import { labelOf } from './columns.ts';
import { readEndKey } from './edit-keys.ts';
import { ADD_CATEGORY, findChoices } from './find-choices.ts';
import classes from './register-grid.module.css';
import { writeCell } from './write-cell.ts';

/** A list to pick from, narrowed by typing. Enter and Tab take what is marked; Escape and leaving take nothing. */
export function ChoiceEditor({ field, risk, ydoc, world, onDone }: EditorProps & { field: ChoiceField }) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ defaultOpened: true });
  const input = useRef<HTMLInputElement>(null);
  const ending = useRef<EditEnd>('stay');
  const chosen = chosenOf(field, risk);
  const all = choicesOf(field, world);
  const choices = findChoices(field, all, { search, chosen });
  const { selectActiveOption, selectFirstOption } = combobox;

  // The cell has the focus now and gives it on; the letter that opened the list arrives in the input.
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (search === '') selectActiveOption();
    else selectFirstOption();
  }, [search, selectActiveOption, selectFirstOption]);

  const submit = (value: string): void => {
    const isFresh = value.startsWith(ADD_CATEGORY);
    const picked = isFresh ? addCategory(ydoc, value.slice(ADD_CATEGORY.length)) : value;
    if (picked !== chosen) writeCell(ydoc, risk.id, valuesOfChoice(field, picked));
    onDone(ending.current);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const end = event.nativeEvent.isComposing ? undefined : readEndKey(event);
    if (end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    ending.current = end;
    if (end !== 'stay' && combobox.getSelectedOptionIndex() >= 0) combobox.clickSelectedOption();
    else onDone(end);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      position="bottom-start"
      width={264}
      shadow="md"
      offset={2}
    >
      <div className={classes.editor} onKeyDownCapture={onKeyDown}>
        <Combobox.Target>
          <input
            ref={input}
            className={classes.input}
            aria-label={labelOf(field)}
            placeholder={all.find(({ value }) => value === chosen)?.label ?? labelOf(field)}
            value={search}
            maxLength={100}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onBlur={() => onDone('away')}
          />
        </Combobox.Target>
      </div>
      <Combobox.Dropdown>
        <ChoiceList field={field} choices={choices} chosen={chosen} world={world} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
