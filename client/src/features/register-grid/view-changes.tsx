import type { SavedView } from '@entente/documents/register/risk';
import { readSettings, writeSettings } from '@entente/documents/register/view/view-settings';
import { changeView } from '@entente/documents/register/write-lists';
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { RegisterView } from './use-register-view.ts';
import type { ViewMenuProps } from './view-menu.tsx';

/** Whether what the reader sees differs from the view that they have chosen. */
const differsFrom = (chosen: SavedView | undefined, { settings }: RegisterView): boolean =>
  writeSettings(readSettings(chosen?.settings ?? null)) !== writeSettings(settings);

/** What may become of what the reader has changed of a view: saved for all, or taken back. Nothing when nothing differs. */
export function ViewChanges({ ydoc, views, view, isEditable }: ViewMenuProps) {
  const chosen = views.find(({ id }) => id === view.chosen);
  if (!differsFrom(chosen, view)) return null;
  return (
    <>
      {chosen && isEditable && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDeviceFloppy size={16} />}
          onClick={() => changeView(ydoc, chosen.id, { settings: writeSettings(view.settings) })}
        >
          Save view
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => view.choose(chosen)}>
        {chosen ? 'Discard changes' : 'Reset'}
      </Button>
    </>
  );
}
