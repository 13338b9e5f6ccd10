import type { Category, Register } from '@entente/documents/register/risk';
import { addCategory, removeCategory, renameCategory } from '@entente/documents/register/write-lists';
import { NAME_LENGTH } from '@entente/documents/register/schema';
import { Button, CloseButton, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type * as Y from 'yjs';
import classes from './risk-panel.module.css';

interface EditCategoriesProps {
  readonly ydoc: Y.Doc;
  readonly register: Register;
  readonly onClose: () => void;
}

interface CategoryRowProps {
  readonly category: Category;
  readonly count: number;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

function CategoryRow({ category, count, onRename, onRemove }: CategoryRowProps) {
  const [draft, setDraft] = useState<string>();
  const save = (): void => {
    const name = draft?.trim() ?? '';
    if (name !== '' && name !== category.name) onRename(name);
    setDraft(undefined);
  };
  return (
    <li className={classes.categoryRow}>
      <TextInput
        aria-label={`Name of ${category.name}`}
        value={draft ?? category.name}
        maxLength={NAME_LENGTH}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <span className={classes.when}>{count === 1 ? '1 risk' : `${count} risks`}</span>
      <CloseButton aria-label={`Remove ${category.name}`} onClick={onRemove} />
    </li>
  );
}

/** The categories that the alliance sorts its risks by. Risks of one that is removed have none. */
export function EditCategories({ ydoc, register, onClose }: EditCategoriesProps) {
  const [name, setName] = useState('');
  const countOf = (category: Category): number =>
    register.entries.filter((entry) => entry.kind === 'risk' && entry.category === category.id).length;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') addCategory(ydoc, name);
    setName('');
  };
  return (
    <Modal opened onClose={onClose} title="Categories" size="md">
      <Text size="sm" c="dimmed" mb="md">
        Both firms sort by the same list. What we change here changes for everybody at once.
      </Text>
      <ul className={classes.categoryList}>
        {register.categories.map((category) => (
          <CategoryRow
            key={category.id}
            category={category}
            count={countOf(category)}
            onRename={(renamed) => renameCategory(ydoc, category.id, renamed)}
            onRemove={() => removeCategory(ydoc, category.id)}
          />
        ))}
      </ul>
      <form onSubmit={add}>
        <Group gap="xs" mt="md" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label="New category"
            placeholder="New category"
            maxLength={NAME_LENGTH}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            Add
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
