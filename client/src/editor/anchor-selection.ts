import { makeAnchor, type NoAnchor } from '@entente/documents/anchors/make-anchor';
import type { PassageAnchor, TextName } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { EditorState } from '@tiptap/pm/state';
import type * as Y from 'yjs';

/** The text that an editor is bound to. */
export interface EditedText {
  readonly kind: DocumentKind;
  readonly ydoc: Y.Doc;
  readonly text: TextName;
}

/** `moving`: a colleague's edit is on its way into the editor; asked again a moment later there is an answer. */
export type NoSelectionAnchor = NoAnchor | 'moving';

/** Some words that a page shows, as ProseMirror positions, and what they say, line ends left out. */
export interface ShownWords {
  readonly from: number;
  readonly to: number;
  readonly said: string;
}

/** An anchor on words that a page shows, or why there is none (AP1). */
export function anchorWords(
  { kind, ydoc, text }: EditedText,
  { from, to, said }: ShownWords,
): PassageAnchor | NoSelectionAnchor {
  const made = makeAnchor(kind, ydoc, { text, from, to });
  if (typeof made === 'string') return made;
  const words = said.trim().replaceAll(/[\n\r]/g, ' ');
  return words === made.quote.replaceAll('\n', '') ? made : 'moving';
}

/** An anchor on what is selected in an editor, or why there is none (AP1). */
export function anchorSelection(
  { doc, selection }: EditorState,
  edited: EditedText,
): PassageAnchor | NoSelectionAnchor {
  const { from, to } = selection;
  return anchorWords(edited, { from, to, said: doc.textBetween(from, to) });
}
