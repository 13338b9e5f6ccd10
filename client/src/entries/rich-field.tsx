import '../editor/remote-carets.css';
import '../editor/thread-marks.css';
import { entryIdOf } from '@entente/documents/entries/entry-id';
import type { PresencePlace } from '@entente/protocol/presence';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { OpenDocument } from '../sync/open-document.ts';
import { PlaceFrame } from './place-frame.tsx';
import { createRichEditorExtensions } from './rich-editor-extensions.ts';
import classes from './rich-field.module.css';
import { RichTools } from './rich-tools.tsx';
import { talkedField, TextTalk } from './text-talk.tsx';
import { textNameOf } from './text-name.ts';
import { useSelectableWords } from './use-selectable-words.ts';
import { useTalkMarks } from './use-talk-marks.ts';

interface RichFieldProps {
  readonly open: OpenDocument;
  /** As `richTextOf` finds it; undefined for an entry that lacks it, which nobody can write then. */
  readonly doc: Y.XmlElement | undefined;
  readonly label: string;
  readonly isEditable: boolean;
  readonly place: PresencePlace;
  readonly placeholder?: string;
}

type RichEditorProps = RichFieldProps & { readonly doc: Y.XmlElement };

function RichEditor({ open, doc, label, isEditable, place, placeholder = '' }: RichEditorProps) {
  const [extensions] = useState(() => createRichEditorExtensions({ open, doc, placeholder }));
  const editor = useEditor({
    extensions,
    editable: isEditable,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: classes.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
      },
    },
  });
  const name = textNameOf(doc);
  useTalkMarks(editor, name);
  const selected = () => {
    const { empty, from, to } = editor.state.selection;
    if (!name || empty) return undefined;
    return { text: name, from, to, said: editor.state.doc.textBetween(from, to) };
  };
  const field = useRef<HTMLDivElement>(null);
  useSelectableWords(field, selected);
  useEffect(() => {
    editor.setEditable(isEditable, false);
  }, [editor, isEditable]);
  return (
    <PlaceFrame open={open} place={place}>
      <div
        ref={field}
        className={classes.field}
        data-editable={isEditable}
        data-talked={name && talkedField(name)}
      >
        {name && <TextTalk name={name} selected={selected} className={classes.talk} />}
        <EditorContent editor={editor} />
        {isEditable && <RichTools editor={editor} label={label} />}
      </div>
    </PlaceFrame>
  );
}

/** A rich text of an entry, in which people write at once: marks, lists and links, no clauses and no tables. */
export function RichField({ doc, ...props }: RichFieldProps) {
  if (doc === undefined) return <p className={classes.missing}>This text cannot be read.</p>;
  return <RichEditor key={entryIdOf(doc)} doc={doc} {...props} />;
}
