import type { Decision } from '@entente/documents/log/decision';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMarkdown } from '@tabler/icons-react';
import type { LogWorld } from '../../features/log/log-world.ts';
import { showFailure } from '../../ui/show-failure.ts';

interface DownloadDecisionProps {
  readonly decision: Decision;
  readonly world: LogWorld;
}

async function exportDecision({ decision, world }: DownloadDecisionProps): Promise<void> {
  const { downloadDecision } = await import('../../features/entry-import/download-decision-zip.ts');
  const { agreed, rulings, open } = world;
  downloadDecision({ ydoc: open.ydoc, people: world, agreed, rulings }, decision);
}

/** Gives the reader the open decision as a file of Markdown. */
export function DownloadDecision(props: DownloadDecisionProps) {
  const download = (): void =>
    void exportDecision(props).catch((error: unknown) =>
      showFailure('The decision was not exported.', error),
    );
  return (
    <Tooltip label="Download as Markdown">
      <ActionIcon variant="subtle" color="gray" aria-label="Download as Markdown" onClick={download}>
        <IconMarkdown size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
