import { UnstyledButton } from '@mantine/core';
import { createPortal } from 'react-dom';
import { useLive } from '../../sync/use-open-document.ts';
import type { MentionMenuState } from './mention-menu-state.ts';
import classes from './message.module.css';
import type { Mentionable } from './mentionables.ts';

const nameOf = ({ mention }: Mentionable): string =>
  `${mention.kind} ${mention.label} ${'userId' in mention ? mention.userId : ''}`;

/** The list behind an @, drawn beside the caret while it has something to offer. */
export function MentionList({ menu }: { menu: MentionMenuState }) {
  const { items, chosen } = useLive(menu.view);
  if (items.length === 0) return null;
  return createPortal(
    // A native list would take the focus out of the text.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes.menu} role="listbox" aria-label="Mention">
      {items.map((item, at) => (
        <UnstyledButton
          key={nameOf(item)}
          // A native option cannot hold two lines.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          data-chosen={at === chosen || undefined}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => menu.choose(item)}
        >
          <span className={classes.optionName}>{item.mention.label}</span>
          <span className={classes.optionHint}>{item.hint}</span>
        </UnstyledButton>
      ))}
    </div>,
    menu.element,
  );
}
