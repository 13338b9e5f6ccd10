import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './agreement-text.css';
import './agreement-blocks.css';
import '../../editor/remote-carets.css';
import '../../editor/thread-marks.css';
import { EditorContent, type Editor } from '@tiptap/react';
import { useEffect, type MouseEvent } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import classes from './agreement-editor.module.css';
import { ClauseTalk } from './clause-talk.tsx';
import type { ClauseThreads } from './count-threads.ts';
import { explainReadOnly, ReadOnlyLine } from './read-only-line.tsx';
import { SelectionBubble } from './selection-bubble.tsx';
import { SlashMenuList } from './slash-menu-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { useAgreementEditor } from './use-agreement-editor.ts';
import { useLive } from '../../sync/use-open-document.ts';

/** What the editor needs of the page around it. */
export interface AgreementEditorProps {
  readonly document: OpenDocument;
  readonly isEditable: boolean;
  /** Said instead of our own sentence where `isEditable` is false, for example that the document is archived. */
  readonly readOnlyReason?: string;
  /** Gets the editor once it stands, and null when it goes: for the outline and the word count. */
  readonly onEditor?: (editor: Editor | null) => void;
  /** Begins a thread on the selected words; left out where the reader may not. */
  readonly onComment?: (() => void) | undefined;
  /** Shows the threads of a clause, or of a block before the first one. */
  readonly onClauseTalk?: ((threads: ClauseThreads) => void) | undefined;
}

/** A click below the last line means: write on there. */
function writeOn(event: MouseEvent, editor: Editor): void {
  if (event.target !== event.currentTarget || !editor.isEditable) return;
  event.preventDefault();
  const { doc } = editor.state;
  if (doc.lastChild?.type.name === 'paragraph') editor.commands.focus('end');
  else editor.chain().insertContentAt(doc.content.size, { type: 'paragraph' }).focus('end').run();
}

/** The live draft of an agreement. Give it the document's id as its key. */
export function AgreementEditor(props: AgreementEditorProps) {
  const { document, isEditable, readOnlyReason, onEditor, onComment, onClauseTalk } = props;
  const { editor, bubble, slash } = useAgreementEditor(document, isEditable);
  const canComment = onComment !== undefined;
  const permission = useLive(document.permission);
  const reason = isEditable ? undefined : (readOnlyReason ?? explainReadOnly(permission));
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  useEffect(() => {
    bubble.offerToReaders(canComment);
  }, [bubble, canComment]);
  return (
    <div className={classes['editor']} data-agreement>
      {isEditable && <Toolbar editor={editor} bubble={bubble} />}
      {reason !== undefined && <ReadOnlyLine reason={reason} />}
      {/* The keyboard reaches the same place with the arrow keys inside the text. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes['page']} onMouseDown={(event) => writeOn(event, editor)}>
        <EditorContent editor={editor} />
        {onClauseTalk && <ClauseTalk editor={editor} onOpen={onClauseTalk} />}
      </div>
      <SelectionBubble editor={editor} bubble={bubble} isEditable={isEditable} onComment={onComment} />
      {isEditable && <SlashMenuList editor={editor} menu={slash} />}
    </div>
  );
}
