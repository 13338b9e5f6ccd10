import { CloseButton, Drawer } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { OutlinePanel } from '../../features/agreement/outline-panel.tsx';
import { WordCount } from '../../features/agreement/word-count.tsx';
import classes from './document-page.module.css';
import type { Outline } from './use-outline.ts';

interface OutlineAsideProps {
  readonly editor: Editor | null;
  readonly outline: Outline;
  /** Closes it and gives the focus back. */
  readonly onClose: () => void;
}

/** The clauses and the word count: beside the text, or a sheet over it. Escape closes it. */
export function OutlineAside({ editor, outline, onClose }: OutlineAsideProps) {
  if (!outline.isBeside)
    return (
      <Drawer
        opened={outline.isOpen}
        onClose={outline.close}
        position={outline.isPhone ? 'bottom' : 'right'}
        size={outline.isPhone ? '70%' : 320}
        title="Outline"
      >
        <OutlinePanel editor={editor} onGo={outline.close} />
        <WordCount editor={editor} />
      </Drawer>
    );
  if (!outline.isOpen) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from whatever inside has the focus
    <aside id="outline" className={classes.panel} aria-label="Outline" onKeyDown={onKeyDown}>
      <div className={classes.panelHead}>
        <h2>Outline</h2>
        <CloseButton size="sm" aria-label="Close the outline" onClick={onClose} />
      </div>
      <div className={classes.panelBody}>
        <OutlinePanel editor={editor} />
      </div>
      <div className={classes.panelFoot}>
        <WordCount editor={editor} />
      </div>
    </aside>
  );
}
