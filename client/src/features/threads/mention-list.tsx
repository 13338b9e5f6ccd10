import type { Editor } from '@tiptap/react';
import { SuggestionList } from '../../editor/suggestion-list.tsx';
import type { SuggestionMenu } from '../../editor/suggestion-menu.ts';
import type { Mentionable } from './mentionables.ts';
import classes from './message.module.css';

const nameOf = ({ mention }: Mentionable): string =>
  `${mention.kind} ${mention.label} ${'userId' in mention ? mention.userId : ''}`;

const drawMentionable = ({ mention, hint }: Mentionable) => (
  <span className={classes.option}>
    <span className={classes.optionName}>{mention.label}</span>
    <span className={classes.optionHint}>{hint}</span>
  </span>
);

/** The list behind an @, drawn beside the caret while it has something to offer. */
export function MentionList({ editor, menu }: { editor: Editor; menu: SuggestionMenu<Mentionable> }) {
  return <SuggestionList editor={editor} menu={menu} label="Mention" keyOf={nameOf} draw={drawMentionable} />;
}
