import { Text } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { countBetween, countDraft } from './count-words.ts';
import { useSettled } from './use-settled.ts';

interface Count {
  readonly draft: number;
  /** Absent while nothing is selected. */
  readonly selected?: number;
}

const nothing: Count = { draft: 0 };

function readCount({ state: { doc, selection } }: Editor): Count {
  const draft = countDraft(doc);
  return selection.empty ? { draft } : { draft, selected: countBetween(doc, selection.from, selection.to) };
}

function write({ draft, selected }: Count): string {
  const unit = draft === 1 ? 'word' : 'words';
  const all = draft.toLocaleString();
  return selected === undefined ? `${all} ${unit}` : `${selected.toLocaleString()} of ${all} ${unit}`;
}

/** Words of the draft, and of the selection while there is one. Follows a moment after the typing. */
export function WordCount({ editor }: { editor: Editor | null }) {
  const count = useSettled(editor, readCount, nothing);
  return (
    <Text component="span" size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {write(count)}
    </Text>
  );
}
