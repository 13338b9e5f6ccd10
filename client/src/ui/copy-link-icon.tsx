import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';

/** Puts an address into the clipboard, to be sent to somebody, and says that it did. */
export function CopyLinkIcon({ href }: { href: string }) {
  return (
    <CopyButton value={href} timeout={2000}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : 'Copy the link'}>
          <ActionIcon variant="subtle" color="gray" aria-label="Copy the link" onClick={copy}>
            {copied ? <IconCheck size={18} /> : <IconLink size={18} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
