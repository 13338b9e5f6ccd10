import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { TextName } from '@entente/protocol/anchor';
import { useMemo, useRef } from 'react';
import type * as Y from 'yjs';
import '../../editor/thread-marks.css';
import { FixedRich } from '../../editor/draw-fixed.tsx';
import { markBlocks, pressedThread } from '../../editor/mark-fixed.ts';
import { useEntryTalk } from '../../entries/entry-talk.ts';
import { marksInFixed } from '../../entries/fixed-marks.ts';
import rich from '../../entries/rich-field.module.css';
import { talkedField, TextTalk } from '../../entries/text-talk.tsx';
import { useSelectableWords } from '../../entries/use-selectable-words.ts';
import { wordsInFixed } from '../../entries/words-in-fixed.ts';
import classes from './agreed-text.module.css';

interface AgreedWordsProps {
  readonly label: string;
  readonly words: string;
  readonly className?: string;
}

/** A plain text of an agreed decision: it stands where one writes in a draft. */
export function AgreedWords({ label, words, className = '' }: AgreedWordsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset holds fields, and here is none any more
    <p className={`${classes.words ?? ''} ${className}`} role="group" aria-label={label}>
      {words.trim() || '–'}
    </p>
  );
}

const hasWords = ({ text = '', content = [] }: ProseMirrorJSON): boolean =>
  text.trim() !== '' || content.some(hasWords);

interface AgreedRichProps {
  readonly label: string;
  readonly rich: ProseMirrorJSON;
  readonly name: TextName;
  /** The same text in the draft, where threads hang; undefined when the draft lacks it. */
  readonly root: Y.XmlElement | undefined;
}

/** A rich text of an agreed decision, exactly as it was agreed to. Nobody writes in it; it can be talked about. */
export function AgreedRich({ label, rich: text, name, root }: AgreedRichProps) {
  const field = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const selected = () => (words.current ? wordsInFixed(words.current, { name, root }) : undefined);
  useSelectableWords(field, selected);
  const talk = useEntryTalk();
  const blocks = useMemo(() => {
    const { content = [] } = text;
    return talk ? markBlocks(content, marksInFixed(talk, { blocks: content, name, root })) : content;
  }, [text, talk, name, root]);
  return (
    <div
      ref={field}
      className={rich.field}
      data-talked={talkedField(name)}
      role="presentation"
      onClick={({ target }) => {
        const thread = pressedThread(target);
        // Pressing and drawing over words selects them: that begins a thread and opens none.
        if (thread !== undefined && getSelection()?.isCollapsed !== false) talk?.open(thread);
      }}
    >
      <TextTalk name={name} selected={selected} className={rich.talk} />
      <div
        ref={words}
        className={`${rich.text ?? ''} ${classes.rich ?? ''}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
        role="group"
        aria-label={label}
        data-agreed
      >
        {hasWords(text) ? <FixedRich blocks={blocks} /> : <p>–</p>}
      </div>
    </div>
  );
}
