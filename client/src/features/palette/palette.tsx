import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { PaletteGroup } from './palette-actions.ts';

/** More than fit on a screen would only be scrolled past; a search narrows them. */
const SHOWN = 24;

/** Ctrl/⌘-K: go to, create, act. Also works while typing in a document. */
export function Palette({ groups }: { groups: PaletteGroup[] }) {
  return (
    <Spotlight
      actions={groups}
      shortcut="mod + K"
      limit={SHOWN}
      scrollable
      maxHeight={480}
      nothingFound="Nothing of this name"
      highlightQuery
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Go to, create, act',
        'aria-label': 'Go to, create, act',
      }}
    />
  );
}
