import { agreementRoot } from '@entente/documents/agreement/agreement-root';
import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { threadMarksIn } from '../../editor/thread-marks.ts';
import { partAt } from '../../features/agreement/count-threads.ts';
import type { Narrowing } from '../../features/threads/narrowing.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import type { TalkedPart } from '../threads/use-talk.ts';

interface ShownText {
  readonly ydoc: Y.Doc;
  readonly editor: Editor | null;
}

const rootOf = (ydoc: Y.Doc): Y.XmlFragment => ydoc.getXmlFragment(agreementRoot);

/** The block that begins at a position, as something that stays the same while the text around it moves. */
export function blockAt({ ydoc, editor }: ShownText, position: number): object | undefined {
  return editor === null ? undefined : rootOf(ydoc).get(editor.state.doc.resolve(position).index(0));
}

/** Where a top block begins; undefined when this view does not have it. */
function startOf(doc: Node, index: number): number | undefined {
  if (index < 0 || index >= doc.childCount) return undefined;
  let start = 0;
  for (let at = 0; at < index; at++) start += doc.child(at).nodeSize;
  return start;
}

/** The threads that begin in a clause; undefined when the text has it no more. Of what is open the view knows the place. */
export function narrowToClause(
  { ydoc, editor }: ShownText,
  asked: { readonly block: object },
  places: ThreadWorld['places'],
): Narrowing | undefined {
  if (editor === null || editor.isDestroyed) return undefined;
  const { state } = editor;
  const start = startOf(
    state.doc,
    rootOf(ydoc)
      .toArray()
      .indexOf(asked.block as Y.XmlElement),
  );
  const part = start === undefined ? undefined : partAt(state.doc, start);
  if (part === undefined) return undefined;
  const shown = new Map(threadMarksIn(state).map(({ id, from }) => [id, from]));
  const fromOf = (id: Parameters<typeof places.get>[0]): number => {
    const place = places.get(id);
    return shown.get(id) ?? (place?.kind === 'passage' ? place.from : -1);
  };
  const isIn = (from: number): boolean => part.from <= from && from < part.to;
  return { asked, name: part.clause ?? 'Before the first clause', holds: ({ id }) => isIn(fromOf(id)) };
}

/** The threads of the clause whose count was pressed; undefined while none was. */
export function useClauseNarrowing(
  { ydoc, editor }: ShownText,
  { places, threads }: Pick<ThreadWorld, 'places' | 'threads'>,
  part: TalkedPart | undefined,
): Narrowing | undefined {
  return useMemo(
    () => (part && 'block' in part ? narrowToClause({ ydoc, editor }, part, places) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- what the view shows of them changes with the list
    [ydoc, editor, part, places, threads],
  );
}
