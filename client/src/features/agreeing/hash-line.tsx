import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './agreeing.module.css';

/** Enough of it to tell two texts apart by eye; the whole one is copied. */
const SHOWN = 12;

/** The hash of a text: its beginning, whole on hover, copied by a click. */
export function HashLine({ hash }: { hash: string }) {
  return (
    <CopyButton value={hash} timeout={2000}>
      {({ copied, copy }) => (
        <span className={classes.hash}>
          <Tooltip label={`SHA-256 ${hash}`} multiline maw={320} style={{ overflowWrap: 'anywhere' }}>
            <code>{hash.slice(0, SHOWN)}…</code>
          </Tooltip>
          <code className={classes.wholeHash}>{hash}</code>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Copy the hash" onClick={copy}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
          <span aria-live="polite" className={classes.copied}>
            {copied ? 'Copied' : ''}
          </span>
        </span>
      )}
    </CopyButton>
  );
}
