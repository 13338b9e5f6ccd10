import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { FixedRich } from '../../editor/draw-fixed.tsx';
import rich from '../../entries/rich-field.module.css';
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

/** A rich text of an agreed decision, exactly as it was agreed to. */
export function AgreedRich({ label, rich: text }: { label: string; rich: ProseMirrorJSON }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
    <div className={`${rich.text ?? ''} ${classes.rich ?? ''}`} role="group" aria-label={label} data-agreed>
      {hasWords(text) ? <FixedRich blocks={text.content ?? []} /> : <p>–</p>}
    </div>
  );
}
