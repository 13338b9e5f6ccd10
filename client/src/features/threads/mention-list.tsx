import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { SuggestionList } from '../../editor/suggestion-list.tsx';
import { useLive } from '../../sync/use-open-document.ts';
import type { MentionMenuState } from './mention-menu-state.ts';
import { MentionSources } from './mention-sources.tsx';
import { keyOf, type Mentionable } from './mentionables.ts';
import classes from './message.module.css';

const groupOf = ({ group }: Mentionable): string => group;

const drawMentionable = ({ mention, hint, name }: Mentionable) => (
  <span className={classes.option} title={mention.label}>
    {name !== undefined && <span className={classes.optionNumber}>{name}</span>}
    <span className={classes.optionName}>
      {name === undefined ? mention.label : mention.label.slice(name.length).trim()}
    </span>
    <span className={classes.optionHint}>{hint}</span>
  </span>
);

/** The list behind an @ or a #, drawn beside the caret while it has something to offer (TD14). */
export function MentionList({ editor, menu }: { editor: Editor; menu: MentionMenuState }) {
  const asked = useLive(menu.asked);
  const { items } = useLive(menu.view);
  const [isPending, setIsPending] = useState(false);
  // Several words that fit nothing are the message going on.
  const isLost = items.length === 0 && asked !== undefined && /^\S+$/u.test(asked.query);
  const note =
    asked && isPending
      ? 'Reading risks, decisions and clauses…'
      : isLost
        ? 'Nothing of this name'
        : undefined;
  return (
    <>
      {asked && <MentionSources menu={menu} isTyped={asked.query.trim() !== ''} onPending={setIsPending} />}
      <SuggestionList
        editor={editor}
        menu={menu}
        label="Mention"
        keyOf={keyOf}
        isWide
        groupOf={groupOf}
        note={note}
        draw={drawMentionable}
      />
    </>
  );
}
