import { Drawer } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './entries-page.module.css';
import { usePanelPlace } from './use-panel-place.ts';

interface EntryAsideProps {
  /** What the panel is about, for screen readers: *R-12 Key people leave*. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel of an open entry: at the right, or a sheet over the list. Escape closes it. */
export function EntryAside({ label, onClose, children }: EntryAsideProps) {
  const place = usePanelPlace();
  if (place !== 'beside')
    return (
      <Drawer
        opened
        onClose={onClose}
        withCloseButton={false}
        position={place === 'sheet' ? 'bottom' : 'right'}
        size={place === 'sheet' ? '92%' : 480}
        padding={0}
        // The page gives the focus back to the row; the drawer knows only what had it before.
        returnFocus={false}
        aria-label={label}
        classNames={{ content: classes.sheet, body: classes.sheetBody }}
      >
        {children}
      </Drawer>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from whatever inside has the focus
    <aside className={classes.panel} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </aside>
  );
}
