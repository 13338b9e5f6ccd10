import type { Register } from '@entente/documents/register/risk';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCategory, IconDots, IconFileDownload, IconFilePlus, IconFileUpload } from '@tabler/icons-react';
import { useStartDocument } from '../../api/start-document.ts';
import { useDocuments } from '../../api/use-documents.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { DownloadTalkItem } from '../threads/download-talk-item.tsx';
import { nameIn } from '../threads/name-entry.ts';
import { exportRegister } from './export-register.ts';

interface RegisterMenuProps {
  readonly register: Register;
  readonly world: EntryWorld;
  readonly title: string;
  /** `2026-11-21`. */
  readonly today: string;
  /** Undefined for those who may not. */
  readonly onImport: (() => void) | undefined;
  readonly onEditCategories: (() => void) | undefined;
  /** Whether this register was put away, and the reader may start another. */
  readonly canStartAnother: boolean;
}

/** What can be done with the register as a whole. */
export function RegisterMenu(props: RegisterMenuProps) {
  const { register, world, title, today, onImport, onEditCategories, canStartAnother } = props;
  const documents = useDocuments(world.alliance.id).data ?? [];
  const start = useStartDocument(world.alliance.id);
  const startAnother = (): void =>
    start.mutate(
      { kind: 'register', title: 'Our risks' },
      { onError: (error) => showFailure('Our register was not started.', error) },
    );
  const download = (): void =>
    void exportRegister({ register, world, documents, title, day: today }).catch((error: unknown) =>
      showFailure('The register was not exported.', error),
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for our risks">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onImport && (
          <Menu.Item leftSection={<IconFileUpload size={16} />} onClick={onImport}>
            Import risks from CSV
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconFileDownload size={16} />} onClick={download}>
          Download as CSV
        </Menu.Item>
        <DownloadTalkItem
          alliance={world.alliance}
          document={{ id: world.documentId, kind: 'register', title }}
          nameEntry={(id) => nameIn('R', register.entries, id)}
        />
        {onEditCategories && (
          <Menu.Item leftSection={<IconCategory size={16} />} onClick={onEditCategories}>
            Edit categories
          </Menu.Item>
        )}
        {canStartAnother && (
          <Menu.Item leftSection={<IconFilePlus size={16} />} onClick={startAnother}>
            Start another register
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
