import { Drawer } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import classes from './entries-page.module.css';
import { usePanelPlace } from './use-panel-place.ts';

interface EntryAsideProps {
  /** What the panel is about, for screen readers: *R-12 Key people leave*. */
  readonly label: string;
  /** Another value for another entry. */
  readonly entry: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel of an open entry: at the right, or a sheet over the list. Escape closes it. */
export function EntryAside({ label, entry, onClose, children }: EntryAsideProps) {
  const place = usePanelPlace();
  const panel = useRef<HTMLElement>(null);
  // The focus follows to the entry that opens; from one to the next it stays on the button that leads there.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement)) return;
    panel.current?.querySelector<HTMLElement>('[data-panel-start]')?.focus({ preventScroll: true });
  }, [entry]);
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
        // On the root, where `aria-label` would go, no screen reader reads it as the name of the dialog.
        attributes={{ content: { 'aria-label': label } }}
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
    <aside ref={panel} className={classes.panel} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </aside>
  );
}
