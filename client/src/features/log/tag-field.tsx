import type { Decision } from '@entente/documents/log/decision';
import { TAG_LENGTH } from '@entente/documents/log/schema';
import { addTag, removeTag } from '@entente/documents/log/write-log';
import { TagsInput } from '@mantine/core';
import classes from './decision-page.module.css';
import { useLogWorld } from './log-world.ts';

interface TagFieldProps {
  readonly decision: Pick<Decision, 'id' | 'tags'>;
  /** The tags in use. */
  readonly known: readonly string[];
}

/** The tags of a decision; those of the others are offered. */
export function TagField({ decision, known }: TagFieldProps) {
  const {
    open: { ydoc },
    isEditable,
  } = useLogWorld();
  const names = decision.tags.map(({ name }) => name);
  if (!isEditable) return <span className={classes.said}>{names.join(', ') || '–'}</span>;
  const change = (next: readonly string[]): void => {
    for (const name of next) if (!names.includes(name)) addTag(ydoc, decision.id, name);
    for (const name of names) if (!next.includes(name)) removeTag(ydoc, decision.id, name);
  };
  return (
    <TagsInput
      variant="unstyled"
      size="sm"
      aria-label="Tags"
      classNames={{
        input: classes.tagsInput ?? '',
        inputField: classes.tagsText ?? '',
        pill: classes.tag ?? '',
      }}
      placeholder={names.length === 0 ? 'Add a tag' : ''}
      data={[...known]}
      value={names}
      splitChars={[',']}
      maxLength={TAG_LENGTH}
      acceptValueOnBlur
      comboboxProps={{ shadow: 'md', position: 'bottom-start' }}
      onChange={change}
    />
  );
}
