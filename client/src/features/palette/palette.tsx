import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { shortenGroups, type PaletteGroup } from './palette-actions.ts';

/** More than fit on a screen would only be scrolled past; another word narrows them. */
const SHOWN = 24;

/** Ctrl/⌘-K: go to, create, act. Also works while typing in a document. */
export function Palette({ groups }: { groups: PaletteGroup[] }) {
  const [query, setQuery] = useState('');
  return (
    <Spotlight
      actions={query.trim() === '' ? shortenGroups(groups) : groups}
      query={query}
      onQueryChange={setQuery}
      attributes={{ content: { 'aria-label': 'Palette' } }}
      shortcut="mod + K"
      // Also out of the text and out of fields: nothing of ours uses the same keys there.
      triggerOnContentEditable
      tagsToIgnore={[]}
      limit={SHOWN}
      scrollable
      maxHeight={480}
      nothingFound="Nothing of this name"
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Go to, create, act',
        'aria-label': 'Go to, create, act',
      }}
    />
  );
}
