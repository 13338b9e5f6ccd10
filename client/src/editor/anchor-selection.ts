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

/** An anchor on what is selected in an editor, or why there is none (AP1). */
export function anchorSelection(
  { doc, selection }: EditorState,
  { kind, ydoc, text }: EditedText,
): PassageAnchor | NoSelectionAnchor {
  const { from, to } = selection;
  const made = makeAnchor(kind, ydoc, { text, from, to });
  if (typeof made === 'string') return made;
  const words = doc
    .textBetween(from, to)
    .trim()
    .replaceAll(/[\n\r]/g, ' ');
  return words === made.quote.replaceAll('\n', '') ? made : 'moving';
}
