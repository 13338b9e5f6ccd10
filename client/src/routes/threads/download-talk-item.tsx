import type { DocumentKind } from '@entente/protocol/api/documents';
import type { Alliance } from '@entente/protocol/api/people';
import type { DocumentId } from '@entente/protocol/ids';
import { Menu } from '@mantine/core';
import { IconMessageDown } from '@tabler/icons-react';
import type { NameEntry } from '../../features/threads/describe-anchor.ts';
import { showFailure } from '../../ui/show-failure.ts';

interface DownloadTalkItemProps {
  readonly alliance: Alliance;
  readonly document: { readonly id: DocumentId; readonly kind: DocumentKind; readonly title: string };
  readonly nameEntry: NameEntry;
}

/** Gives the reader what was said beside a document. What writes it is loaded when it is asked for. */
async function download({ alliance, document, nameEntry }: DownloadTalkItemProps): Promise<void> {
  const { downloadTalk } = await import('./download-talk.ts');
  const { name, firms } = alliance;
  await downloadTalk({ alliance: name, document, world: { kind: document.kind, firms, nameEntry } });
}

/** Of a menu: downloads the conversations beside a register or a log. */
export function DownloadTalkItem(props: DownloadTalkItemProps) {
  return (
    <Menu.Item
      leftSection={<IconMessageDown size={16} />}
      onClick={() =>
        void download(props).catch((error: unknown) => showFailure('Nothing was downloaded.', error))
      }
    >
      Download what we said
    </Menu.Item>
  );
}
