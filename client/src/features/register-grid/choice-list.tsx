import { readOwner } from '@entente/documents/entries/owner';
import { riskStatuses } from '@entente/documents/register/schema';
import { Combobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { OwnerName } from '../../entries/owner-name.tsx';
import { StatusBadge } from '../../entries/status-badge.tsx';
import type { Choice, ChoiceField } from './choices.ts';
import { labelOf } from './columns.ts';
import classes from './register-grid.module.css';
import type { GridWorld } from './use-grid-world.ts';

interface ChoiceListProps {
  readonly field: ChoiceField;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly world: GridWorld;
}

function ChoiceWords({ field, choice, world }: { field: ChoiceField; choice: Choice; world: GridWorld }) {
  const status = field === 'status' && riskStatuses.find((one) => one === choice.value);
  if (status) return <StatusBadge status={status} />;
  const owner = field === 'owner' && choice.group !== undefined && readOwner(choice.value);
  return owner ? <OwnerName owner={owner} people={world} withFirm /> : <span>{choice.label}</span>;
}

/** What the list of a cell offers, with what the risk has marked. */
export function ChoiceList({ field, choices, chosen, world }: ChoiceListProps) {
  return (
    <Combobox.Options mah={288} className={classes.options} aria-label={labelOf(field)}>
      {choices.map((choice) => (
        <Combobox.Option key={choice.value} value={choice.value} active={choice.value === chosen}>
          <span className={classes.option} data-nothing={choice.value === ''}>
            <ChoiceWords field={field} choice={choice} world={world} />
            {choice.value === chosen && <IconCheck size={16} aria-hidden />}
          </span>
        </Combobox.Option>
      ))}
      {choices.length === 0 && <Combobox.Empty>Nothing begins like this</Combobox.Empty>}
    </Combobox.Options>
  );
}
