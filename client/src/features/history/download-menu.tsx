import type { DocumentKind } from '@entente/protocol/api/documents';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconCheckbox, IconDownload, IconSquare } from '@tabler/icons-react';
import { useState } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { formatsOf, formatWords, type ExportFormat } from './export-formats.ts';

interface DownloadMenuProps {
  readonly kind: DocumentKind;
  /** What the button says. */
  readonly words?: string;
  /** Whether what was said beside it can be taken along. */
  readonly canHaveTalk?: boolean;
  /** Gives the reader the file. */
  readonly onDownload: (format: ExportFormat, hasTalk: boolean) => Promise<void>;
}

/** Offers a content in every format that its kind has. */
export function DownloadMenu({
  kind,
  words = 'Download',
  canHaveTalk = false,
  onDownload,
}: DownloadMenuProps) {
  const [isWriting, setIsWriting] = useState(false);
  const [hasTalk, setHasTalk] = useState(false);
  const download = async (format: ExportFormat): Promise<void> => {
    setIsWriting(true);
    try {
      await onDownload(format, hasTalk);
    } catch (error) {
      showFailure('Nothing was downloaded.', error);
    }
    setIsWriting(false);
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" loading={isWriting} aria-label={words} title={words}>
          <IconDownload size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {formatsOf[kind].map((format) => (
          <Menu.Item key={format} onClick={() => void download(format)}>
            {formatWords[format][0]}
            <Text size="xs" c="dimmed">
              {formatWords[format][1]}
            </Text>
          </Menu.Item>
        ))}
        {canHaveTalk && (
          <>
            <Menu.Divider />
            <Menu.Item
              role="menuitemcheckbox"
              aria-checked={hasTalk}
              closeMenuOnClick={false}
              leftSection={hasTalk ? <IconCheckbox size={16} /> : <IconSquare size={16} />}
              onClick={() => setHasTalk(!hasTalk)}
            >
              With what we said about it
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
