import type { TextName } from '@entente/protocol/anchor';
import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconMessageCircle, IconMessagePlus } from '@tabler/icons-react';
import { useEntryTalk, type SelectedWords } from './entry-talk.ts';
import classes from './field-talk.module.css';
import { fieldName } from './field-words.ts';

interface FieldTalkProps {
  readonly entry: string;
  readonly field?: string;
  /** What it is called, where that is not the name of the field. */
  readonly name?: string | undefined;
  /** The text whose threads are counted, where those are not all of the field. */
  readonly text?: TextName;
  /** What is selected in the text of the field; undefined while nothing is. */
  readonly selected?: () => SelectedWords | undefined;
}

const countWords = (count: number): string => (count === 1 ? '1 open thread' : `${count} open threads`);

/** How many open threads hang on a field, which shows them; and a button that begins one. */
export function FieldTalk({ entry, field, name: called, text, selected }: FieldTalkProps) {
  const talk = useEntryTalk();
  if (!talk) return null;
  const own = text && talk.marksOf(text).filter(({ isOpen }) => isOpen);
  const count = own?.length ?? talk.countOf(entry, field);
  const name = called ?? (field === undefined ? 'the whole' : fieldName(field));
  return (
    <span className={classes.talk} data-field-talk>
      {count > 0 && (
        <Tooltip label={countWords(count)}>
          <UnstyledButton
            className={classes.count}
            aria-label={`${countWords(count)} on ${name}`}
            onClick={() => talk.openOn({ entry, field, text })}
          >
            <IconMessageCircle size={14} aria-hidden />
            {count}
          </UnstyledButton>
        </Tooltip>
      )}
      {talk.canComment && (
        <Tooltip label={`Comment on ${name}`}>
          <UnstyledButton
            className={classes.begin}
            data-begin
            data-whole={field === undefined || undefined}
            // Tab goes from field to field; by keyboard a thread is begun with Ctrl/⌘-Alt-M in the field.
            tabIndex={-1}
            aria-label={`Comment on ${name}`}
            // What is selected in the text stays selected.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => talk.begin(entry, field, selected?.())}
          >
            <IconMessagePlus size={15} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      )}
    </span>
  );
}

interface TalkCountProps {
  readonly entry: string;
  readonly field?: string;
  /** Whether pressing it shows them; not where it stands in something that is pressed as a whole. */
  readonly isButton?: boolean;
}

/** The count of open threads alone, where a row or cell has room for no more. */
export function TalkCount({ entry, field, isButton = false }: TalkCountProps) {
  const talk = useEntryTalk();
  const count = talk?.countOf(entry, field) ?? 0;
  if (count === 0) return null;
  const content = (
    <>
      <IconMessageCircle size={13} aria-hidden />
      <span aria-hidden>{count}</span>
      <VisuallyHidden>, {countWords(count)}</VisuallyHidden>
    </>
  );
  if (!isButton)
    return (
      <span className={classes.small} title={countWords(count)}>
        {content}
      </span>
    );
  return (
    <UnstyledButton
      className={classes.small}
      title={countWords(count)}
      // By keyboard one opens the entry, which has the same count.
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => talk?.openOn({ entry, field })}
    >
      {content}
    </UnstyledButton>
  );
}
