import type { LinkTarget } from '@entente/documents/entries/entry-links';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import { Button, Combobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { OneLine } from '../ui/one-line.tsx';
import { matchesSearch, type LinkWords } from './describe-link.ts';
import type { EntryWorld } from './entry-world.ts';
import { LinkChoices, type ChoiceGroup } from './link-choices.tsx';
import classes from './link-list.module.css';
import { useSearchBox } from './use-search-box.ts';

interface LinkPickerProps {
  readonly world: EntryWorld;
  readonly documents: readonly DocumentSummary[];
  /** What is linked already, and the entry itself. */
  readonly taken: readonly LinkTarget[];
  readonly onPick: (target: LinkTarget) => void;
}

/** More of one kind are found by another word. */
const SHOWN = 20;

const keyOf = ({ documentId, entryId }: LinkTarget): string => `${documentId} ${entryId ?? ''}`;

/** Adds a link to a decision, a risk or an agreement, found by number or words. */
export function LinkPicker({ world, documents, taken, onPick }: LinkPickerProps) {
  const { combobox, search, setSearch, onTargetKeyDown, options, onOptions } = useSearchBox();
  const hidden = new Set(taken.map(keyOf));
  const isOffered = (words: LinkWords): boolean =>
    words.kind !== 'unreadable' && !hidden.has(keyOf(words.target)) && matchesSearch(words, search.trim());
  const pick = (key: string): void => {
    const [documentId, entryId] = key.split(' ');
    onPick({ documentId, entryId: entryId === '' ? undefined : entryId } as LinkTarget);
    combobox.closeDropdown();
  };
  const active = documents.filter(({ archivedAt }) => archivedAt === null);
  return (
    <Combobox store={combobox} onOptionSubmit={pick} position="bottom-start" width={400} shadow="md">
      <Combobox.Target targetType="button">
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fw={500}
          c="dimmed"
          leftSection={<IconPlus size={14} />}
          onClick={() => combobox.toggleDropdown()}
          onKeyDown={onTargetKeyDown}
        >
          Add a link
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label="Find what to link"
          placeholder="A number, or words of the title"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Combobox.Options ref={options} mah={320} style={{ overflowY: 'auto' }} aria-label="What to link">
          {combobox.dropdownOpened && (
            <LinkChoices world={world} documents={active}>
              {(groups) => <Groups groups={groups} isOffered={isOffered} onOptions={onOptions} />}
            </LinkChoices>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface GroupsProps {
  readonly groups: readonly ChoiceGroup[];
  readonly isOffered: (words: LinkWords) => boolean;
  readonly onOptions: () => void;
}

function Groups({ groups, isOffered, onOptions }: GroupsProps) {
  const found = groups.map(({ name, choices }) => ({
    name,
    choices: choices.filter(isOffered).slice(0, SHOWN),
  }));
  const keys = found.flatMap(({ choices }) => choices.map(({ target }) => keyOf(target))).join();
  // A register or log that opens while somebody searches brings its options after the words.
  useEffect(onOptions, [keys, onOptions]);
  if (keys === '') {
    const isPending = groups.some((group) => group.isPending);
    return <Combobox.Empty>{isPending ? 'Looking for it' : 'Nothing of this name'}</Combobox.Empty>;
  }
  return found.map(({ name, choices }) =>
    choices.length === 0 ? null : (
      <Combobox.Group key={name} label={name}>
        {choices.map((words) => (
          <Combobox.Option key={keyOf(words.target)} value={keyOf(words.target)}>
            <span className={classes.choice}>
              {words.name && <span className={classes.name}>{words.name}</span>}
              <OneLine text={words.title} />
              {words.state && <span className={classes.state}>{words.state}</span>}
            </span>
          </Combobox.Option>
        ))}
      </Combobox.Group>
    ),
  );
}
