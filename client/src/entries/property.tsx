import type { ReactNode } from 'react';
import type { OpenDocument } from '../sync/open-document.ts';
import { FieldTalk } from './field-talk.tsx';
import { PlaceFrame } from './place-frame.tsx';
import classes from './property.module.css';

interface PropertyProps {
  readonly name: string;
  readonly children: ReactNode;
  /** Where its field is, to say who else is in it; left out where nothing can be written. */
  readonly at?: { readonly open: OpenDocument; readonly entry: string; readonly field: string };
}

/** One line of an entry: what it is called at the left, its value at the right. */
export function Property({ name, children, at }: PropertyProps) {
  return (
    <div className={classes.property} data-talked={at?.field}>
      <span className={classes.name}>{name}</span>
      <div className={classes.value}>
        {at ? (
          <PlaceFrame open={at.open} place={{ entry: at.entry, field: at.field }}>
            {children}
          </PlaceFrame>
        ) : (
          children
        )}
      </div>
      {at && <FieldTalk entry={at.entry} field={at.field} />}
    </div>
  );
}

/** A line of an entry that only says something. */
export function Fact({ name, children }: Omit<PropertyProps, 'at'>) {
  return (
    <Property name={name}>
      <div className={classes.fact}>{children}</div>
    </Property>
  );
}
