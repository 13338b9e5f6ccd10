import type { DocumentKind } from '@entente/protocol/api/documents';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { formatsOf, formatWords, type ExportFormat } from './export-formats.ts';

interface DownloadMenuProps {
  readonly kind: DocumentKind;
  /** What the button says. */
  readonly words?: string;
  /** Gives the reader the file. */
  readonly onDownload: (format: ExportFormat) => Promise<void>;
}

/** Offers a content in every format that its kind has. */
export function DownloadMenu({ kind, words = 'Download', onDownload }: DownloadMenuProps) {
  const [isWriting, setIsWriting] = useState(false);
  const download = async (format: ExportFormat): Promise<void> => {
    setIsWriting(true);
    try {
      await onDownload(format);
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
      </Menu.Dropdown>
    </Menu>
  );
}
