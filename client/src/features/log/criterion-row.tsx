import type { Criterion, Decision, Option } from '@entente/documents/log/decision';
import { removeCriterion, setOptionPoints, setWeight } from '@entente/documents/log/write-options';
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useLogWorld } from './log-world.ts';
import classes from './options.module.css';
import { PartName } from './part-fields.tsx';
import { PointsCell } from './points-cell.tsx';
import { removeWithUndo } from './remove-with-undo.tsx';

/** What an option is called while nobody has named it. */
export const nameOfOption = (name: string, at: number): string => name.trim() || `Option ${at + 1}`;

/** What of a decision the matrix shows. */
export type Matrix = Pick<Decision, 'id' | 'criteria'> & {
  readonly options: readonly Pick<Option, 'id' | 'name' | 'points'>[];
};

/** A criterion with its weight and the points of each option. */
export function CriterionRow({ matrix, criterion }: { matrix: Matrix; criterion: Criterion }) {
  const {
    open: { ydoc },
    isEditable,
  } = useLogWorld();
  const name = criterion.name.trim() || 'this criterion';
  return (
    <tr>
      <th scope="row">
        <div className={classes.criterion}>
          <PartName
            part="criterion"
            entry={matrix.id}
            id={criterion.id}
            label="Criterion"
            placeholder="Name this criterion"
          />
          {isEditable && (
            <ActionIcon
              className={classes.remove}
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Remove ${name}`}
              onClick={() =>
                removeWithUndo(ydoc, `Criterion removed: ${name}`, () => removeCriterion(ydoc, criterion.id))
              }
            >
              <IconTrash size={14} stroke={1.7} />
            </ActionIcon>
          )}
        </div>
      </th>
      <td>
        <PointsCell
          label={`Weight of ${name}`}
          value={criterion.weight}
          least={1}
          isClearable={false}
          place={{ entry: matrix.id, field: `weight ${criterion.id}` }}
          onChange={(weight) => weight !== undefined && setWeight(ydoc, criterion.id, weight)}
        />
      </td>
      {matrix.options.map((option, at) => (
        <td key={option.id}>
          <PointsCell
            label={`Points of ${nameOfOption(option.name, at)} for ${name}`}
            value={option.points.get(criterion.id)}
            least={0}
            isClearable
            place={{ entry: matrix.id, field: `${option.id} ${criterion.id}`.slice(0, 40) }}
            onChange={(points) => setOptionPoints(ydoc, option.id, { criterion: criterion.id, points })}
          />
        </td>
      ))}
    </tr>
  );
}
