import type { EntryId } from '@entente/documents/entries/entry-id';
import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { MadeRisk } from './use-board-risks.ts';

interface MadeRiskLinkProps {
  readonly risk: MadeRisk;
  readonly onOpen: (id: EntryId) => void;
}

/** Leads from a card to the risk that it became. */
export function MadeRiskLink({ risk, onOpen }: MadeRiskLinkProps) {
  return (
    <Anchor component="button" type="button" size="sm" fw={500} onClick={() => onOpen(risk.id)}>
      {risk.name === undefined ? 'Became a risk' : `Became ${risk.name}`}
    </Anchor>
  );
}

/** Makes a risk of a card or of a whole cluster. */
export function MakeRiskButton({ onMake }: { onMake: () => void }) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconAlertTriangle size={14} aria-hidden />}
      onClick={onMake}
    >
      Make it a risk
    </Button>
  );
}
