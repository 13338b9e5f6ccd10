import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { PointerEvent } from 'react';
import { columnOf, MAX_WIDTH, MIN_WIDTH } from './columns.ts';
import classes from './register-grid.module.css';
import type { RegisterView } from './use-register-view.ts';

/** The right edge of a column's head, to be dragged; a double click gives the usual width. By keyboard: its menu. */
export function ColumnEdge({ field, view }: { field: RiskField; view: RegisterView }) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const { currentTarget: edge, clientX: from } = event;
    const width = view.widths[field] ?? columnOf(field).width;
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = ({ clientX }) =>
      view.setWidth(field, Math.min(Math.max(width + clientX - from, MIN_WIDTH), MAX_WIDTH));
    edge.onlostpointercapture = () => {
      edge.onpointermove = null;
    };
  };
  return (
    <span
      aria-hidden
      className={classes.edge}
      onPointerDown={onPointerDown}
      onDoubleClick={(event) => {
        event.stopPropagation();
        view.setWidth(field, undefined);
      }}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
