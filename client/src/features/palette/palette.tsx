import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { groupsAtFirst, type PaletteGroup } from './palette-actions.ts';
import { PaletteIcon } from './palette-icon.tsx';
import classes from './palette.module.css';
import { paletteStore } from './palette-store.ts';
import { useMarkedAction } from './use-marked-action.ts';

/** More than fit on a screen would only be scrolled past; another word narrows them. */
const SHOWN = 24;

const asRows = ({ group, actions }: PaletteGroup): SpotlightActionGroupData => ({
  group,
  actions: actions.map(({ sign, type, ...action }) => ({
    ...action,
    leftSection: <PaletteIcon sign={sign} />,
    rightSection: type,
  })),
});

interface PaletteProps {
  readonly groups: PaletteGroup[];
  /** Told each time that it opens. */
  readonly onOpen: () => void;
}

/** Ctrl/⌘-K: go to, create, act. Also works while typing in a document. */
export function Palette({ groups, onOpen }: PaletteProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useMarkedAction(query);
  return (
    <Spotlight
      store={paletteStore}
      actions={(query.trim() === '' ? groupsAtFirst(groups) : groups).map(asRows)}
      query={query}
      onQueryChange={setQuery}
      attributes={{ content: { 'aria-label': 'Palette' } }}
      classNames={{
        content: classes.window,
        action: classes.action,
        actionBody: classes.body,
        actionLabel: classes.label,
        actionSection: classes.side,
      }}
      // What is typed right after the keys belongs in the field: it is there and has the focus before the next key.
      transitionProps={{ duration: 0 }}
      onSpotlightOpen={() => {
        field.current?.focus();
        onOpen();
      }}
      shortcut="mod + K"
      // Also out of the text and out of fields: nothing of ours uses the same keys there.
      triggerOnContentEditable
      tagsToIgnore={[]}
      limit={SHOWN}
      scrollable
      maxHeight={480}
      nothingFound="Nothing of this name"
      searchProps={{
        ref: field,
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Go to, create, act',
        'aria-label': 'Go to, create, act',
      }}
    />
  );
}
