import { weighOptions, type OptionTotal } from '@entente/documents/log/view/weigh-options';
import { addCriterion } from '@entente/documents/log/write-options';
import { Button } from '@mantine/core';
import { IconPlus, IconStarFilled } from '@tabler/icons-react';
import { equalityDeep } from 'lib0/function';
import { memo, useRef, type KeyboardEvent } from 'react';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { CriterionRow, nameOfOption, type Matrix } from './criterion-row.tsx';
import { useLogWorld } from './log-world.ts';
import { moveInMatrix } from './move-in-matrix.ts';
import classes from './options.module.css';

function Total({ total, most, isBest }: { total: OptionTotal; most: number; isBest: boolean }) {
  const missing = total.missing > 0 ? `${total.missing} open` : `of ${most}`;
  return (
    <span className={classes.total} data-best={isBest}>
      {total.total}
      <small>
        {isBest && <IconStarFilled size={11} aria-hidden />}
        {isBest ? `Highest${total.missing > 0 ? `, ${missing}` : ''}` : missing}
      </small>
    </span>
  );
}

/** Options side by side: points for each criterion, its weight, and what that adds up to. */
export const OptionsMatrix = memo(function OptionsMatrix({ matrix }: { matrix: Matrix }) {
  const { open, isEditable } = useLogWorld();
  const table = useRef<HTMLTableElement>(null);
  const { totals, most, best } = weighOptions(matrix);
  const { options, criteria } = matrix;
  const add = (): void => {
    entryUndoOf(open.ydoc).stopCapturing();
    addCriterion(open.ydoc, matrix.id);
    // The name of what was added comes with the next render.
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>('tbody > tr:last-child [data-shared-text]')?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => moveInMatrix(event.nativeEvent);
  return (
    <>
      <div className={classes.matrixFrame}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on the cells inside */}
        <table
          ref={table}
          className={classes.matrix}
          aria-label="Points of the options"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">Weight</th>
              {options.map(({ id, name }, at) => (
                <th key={id} scope="col">
                  {nameOfOption(name, at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <CriterionRow key={criterion.id} matrix={matrix} criterion={criterion} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Weighted total
              </th>
              {options.map(({ id }) => {
                const total = totals.get(id);
                return <td key={id}>{total && <Total total={total} most={most} isBest={best.has(id)} />}</td>;
              })}
            </tr>
          </tfoot>
        </table>
      </div>
      {isEditable && (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={add}
          >
            Add a criterion
          </Button>
          <p className={classes.hint}>
            In a cell: 0 to 5 gives points, Backspace clears, arrows go on. Points inform our choice; they do
            not make it.
          </p>
        </>
      )}
    </>
  );
}, equalityDeep);
