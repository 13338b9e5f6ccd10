import { readLog } from '@entente/documents/log/read-log';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileUpload, IconFileZip } from '@tabler/icons-react';
import type { LogWorld } from '../../features/log/log-world.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { DownloadTalkItem } from '../threads/download-talk-item.tsx';
import { nameIn } from '../threads/name-entry.ts';

interface LogMenuProps {
  readonly world: LogWorld;
  /** Of the log. */
  readonly title: string;
  /** Undefined for those who may not. */
  readonly onImport: (() => void) | undefined;
  /** Whether there is anything to give. */
  readonly hasEntries: boolean;
}

/** Gives the reader the whole log as Markdown. What writes it is loaded when it is asked for. */
async function exportLog(world: LogWorld, title: string): Promise<void> {
  const { downloadDecisionZip } = await import('../../features/entry-import/download-decision-zip.ts');
  const { agreed, rulings, open, today: day } = world;
  downloadDecisionZip({ ydoc: open.ydoc, people: world, agreed, rulings, title, day });
}

/** What can be done with the log as a whole. */
export function LogMenu({ world, title, onImport, hasEntries }: LogMenuProps) {
  const download = (): void =>
    void exportLog(world, title).catch((error: unknown) => showFailure('The log was not exported.', error));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for our decisions">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onImport && (
          <Menu.Item leftSection={<IconFileUpload size={16} />} onClick={onImport}>
            Import decisions from Markdown
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileZip size={16} />} disabled={!hasEntries} onClick={download}>
          Download as Markdown
        </Menu.Item>
        <DownloadTalkItem
          alliance={world.alliance}
          document={{ id: world.documentId, kind: 'log', title }}
          nameEntry={(id) => nameIn('D', readLog(world.open.ydoc).entries, id)}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
