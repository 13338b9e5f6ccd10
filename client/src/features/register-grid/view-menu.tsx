import type { SavedView } from '@entente/documents/register/risk';
import { writeSettings } from '@entente/documents/register/view/view-settings';
import { addView, changeView, removeView } from '@entente/documents/register/write-lists';
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type * as Y from 'yjs';
import type { RegisterView } from './use-register-view.ts';
import { ViewName } from './view-name.tsx';

/** What the acts on views work on. */
export interface ViewMenuProps {
  readonly ydoc: Y.Doc;
  readonly views: readonly SavedView[];
  readonly view: RegisterView;
  readonly isEditable: boolean;
}

/** The views that the alliance shares. What the reader changes is their own until they save it for all. */
export function ViewMenu({ ydoc, views, view, isEditable }: ViewMenuProps) {
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const chosen = views.find(({ id }) => id === view.chosen);
  const settings = writeSettings(view.settings);
  const name = (words: string): void => {
    if (naming === 'rename' && chosen) changeView(ydoc, chosen.id, { name: words });
    if (naming === 'new') view.mark(addView(ydoc, words, settings));
    setNaming(undefined);
  };
  return (
    <>
      <Menu position="bottom-start" width={256}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            fw={600}
            rightSection={<IconChevronDown size={14} />}
          >
            {chosen?.name ?? 'All risks'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Views we share</Menu.Label>
          <Menu.Item
            rightSection={chosen === undefined && <IconCheck size={16} />}
            onClick={() => view.choose(undefined)}
          >
            All risks
          </Menu.Item>
          {views.map((one) => (
            <Menu.Item
              key={one.id}
              rightSection={one.id === chosen?.id && <IconCheck size={16} />}
              onClick={() => view.choose(one)}
            >
              {one.name}
            </Menu.Item>
          ))}
          {isEditable && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => setNaming('new')}>
                Save as a view for all of us
              </Menu.Item>
              {chosen && (
                <>
                  <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setNaming('rename')}>
                    Rename “{chosen.name}”
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconTrash size={16} />}
                    onClick={() => {
                      removeView(ydoc, chosen.id);
                      view.mark(undefined);
                    }}
                  >
                    Remove “{chosen.name}”
                  </Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <ViewName
          title={naming === 'new' ? 'Save a view for all of us' : 'Rename the view'}
          first={naming === 'rename' ? (chosen?.name ?? '') : ''}
          onName={name}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}
