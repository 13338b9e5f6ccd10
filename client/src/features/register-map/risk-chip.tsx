import { useDraggable } from '@dnd-kit/core';
import type { Risk } from '@entente/documents/register/risk';
import type { FirmColour } from '@entente/protocol/firm-colours';
import { Tooltip } from '@mantine/core';
import type { CSSProperties } from 'react';
import { besideWords } from '../../entries/accepted-words.ts';
import { useRiskStanding } from '../../entries/risk-standings.ts';
import { firmInk } from '../../ui/firm-colour.ts';
import { initials } from '../../ui/initials.ts';
import classes from './register-map.module.css';

/** Who a risk belongs to, as the map shows it. */
export interface ChipOwner {
  readonly name: string;
  /** Undefined for somebody who has no account. */
  readonly colour: FirmColour | undefined;
}

interface RiskChipProps {
  readonly risk: Risk;
  readonly owner: ChipOwner | undefined;
  readonly isEditable: boolean;
  readonly onOpen: () => void;
}

/** What a risk is called in one word. */
export const shortName = ({ number }: Risk): string => (number === undefined ? 'New' : `R-${number}`);

/** One risk on the map: its number, and whose it is. A click opens it, dragging scores it anew. */
export function RiskChip({ risk, owner, isEditable, onOpen }: RiskChipProps) {
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: risk.id,
    disabled: !isEditable,
  });
  const title = risk.title || 'No title yet';
  const { accepted } = useRiskStanding(risk.id);
  const beside = besideWords(risk, accepted);
  const said = beside === undefined ? '' : ` · ${beside}`;
  const style = owner?.colour && ({ '--firm': firmInk(owner.colour) } as CSSProperties);
  return (
    <Tooltip
      label={`${title}${owner ? ` · ${owner.name}` : ''}${said}`}
      multiline
      maw={320}
      openDelay={300}
      // An open one takes the Escape that is to put the risk back.
      disabled={isDragging}
    >
      <button
        {...attributes}
        {...listeners}
        ref={setNodeRef}
        type="button"
        className={classes.chip}
        data-dragging={isDragging}
        data-owned={owner?.colour !== undefined}
        style={style}
        aria-label={`${shortName(risk)} ${title}${owner ? `, ${owner.name}` : ', nobody accountable'}${beside === undefined ? '' : `, ${beside}`}`}
        onClick={onOpen}
      >
        {shortName(risk)}
        <span aria-hidden className={classes.chipOwner}>
          {owner ? initials(owner.name) : '–'}
        </span>
      </button>
    </Tooltip>
  );
}
