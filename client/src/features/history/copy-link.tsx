import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';

/** Copies the address of what is shown: the version, or the comparison. */
export function CopyLink() {
  return (
    <CopyButton value={location.href} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={copied ? <IconCheck size={14} /> : <IconLink size={14} />}
          onClick={copy}
        >
          <span aria-live="polite">{copied ? 'Copied' : 'Copy link'}</span>
        </Button>
      )}
    </CopyButton>
  );
}
