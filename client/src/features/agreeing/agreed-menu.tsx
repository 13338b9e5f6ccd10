import type { InForceDetail } from '@entente/protocol/api/in-force';
import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { showFailure } from '../../ui/show-failure.ts';
import type { AgreedFormat } from './download-agreed.ts';

const formats: readonly (readonly [AgreedFormat, name: string, use: string])[] = [
  ['certificate', 'Certificate', 'One page to read, print and check'],
  ['json', 'JSON with its hashes', 'Content and record, for a program'],
];

/** Offers what is in force as a file. */
export function AgreedMenu({ text }: { text: InForceDetail }) {
  const download = async (format: AgreedFormat): Promise<void> => {
    try {
      // Writing a certificate is nothing that reading the page needs.
      const { downloadAgreed } = await import('./download-agreed.ts');
      await downloadAgreed(text, format);
    } catch (error) {
      showFailure('Nothing was downloaded.', error);
    }
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Download" title="Download">
          <IconDownload size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(([format, name, use]) => (
          <Menu.Item key={format} onClick={() => void download(format)}>
            {name}
            <Text size="xs" c="dimmed">
              {use}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
