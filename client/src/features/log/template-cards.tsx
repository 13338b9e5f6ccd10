import type { EntryId } from '@entente/documents/entries/entry-id';
import { beginDecision, decisionTemplates } from '@entente/documents/log/templates';
import { addDecisions } from '@entente/documents/log/write-log';
import { UnstyledButton } from '@mantine/core';
import { useLogWorld } from './log-world.ts';
import { templateIcons } from './template-icons.ts';
import classes from './template-cards.module.css';

/** The forms of a decision, side by side, where there is none yet. */
export function TemplateCards({ onAdded }: { onAdded: (id: EntryId) => void }) {
  const { open } = useLogWorld();
  return (
    <ul className={classes.cards} aria-label="Begin with">
      {decisionTemplates.map(({ form, title, summary }) => {
        const Icon = templateIcons[form];
        const begin = (): void => {
          const [id] = addDecisions(open.ydoc, [beginDecision(form)]);
          if (id !== undefined) onAdded(id);
        };
        return (
          <li key={form}>
            <UnstyledButton className={classes.card} onClick={begin}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className={classes.title}>{title}</span>
              <span className={classes.summary}>{summary}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
