import { placeAnchor } from '@entente/documents/anchors/place-anchors';
import { ANCHOR_FORMAT, type Anchor } from '@entente/protocol/anchor';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { threadId, type ThreadId } from '@entente/protocol/api/threads';
import { useWindowEvent } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { anchorSelection } from '../../editor/anchor-selection.ts';
import type { ThreadMark } from '../../editor/follow-marks.ts';
import { elementOfThread, showThreads } from '../../editor/thread-marks.ts';
import type { ClauseThreads } from '../../features/agreement/count-threads.ts';
import { countUnread } from '../../features/threads/filter-threads.ts';
import type { EntryRanks } from '../../features/threads/order-threads.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { BEGINNING } from '../threads/entry-marks.ts';
import { sayTooLong } from '../threads/say-too-long.ts';
import { useTalk, type Talk } from '../threads/use-talk.ts';
import { useThreadWorld } from '../threads/use-thread-world.ts';
import { blockAt, useClauseNarrowing } from './use-clause-narrowing.ts';

interface Talking {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly editor: Editor | null;
}

/** The panel that stands where the threads would. */
interface History {
  readonly isOpen: boolean;
  readonly close: () => void;
}

interface TalkingBeside extends Talking {
  readonly history: History;
  /** Gets the focus back when the panel closes. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

const noEntries = (): undefined => undefined;
const noRanks: EntryRanks = new Map();

function selectionOf({ open, editor }: Talking): Anchor | undefined {
  if (editor === null || editor.isDestroyed || editor.state.selection.empty) return undefined;
  const made = anchorSelection(editor.state, {
    kind: 'agreement',
    ydoc: open.ydoc,
    text: { kind: 'agreement' },
  });
  if (made === 'too_long') sayTooLong();
  return typeof made === 'string' ? undefined : made;
}

/** The words to mark: of open threads, of the one that is read, and those about to be commented on. */
function marksOf({ threads, places }: ThreadWorld, talk: Talk, beginning: ThreadMark[]): ThreadMark[] {
  const shown = threads.filter(({ id, resolved }) => resolved === null || id === talk.thread);
  const marks = shown.flatMap(({ id, resolved }) => {
    const place = places.get(id);
    if (place?.kind !== 'passage') return [];
    return [{ id, from: place.from, to: place.to, isOpen: resolved === null }];
  });
  return [...marks, ...beginning];
}

function useMarks({ open, editor }: Talking, world: ThreadWorld, talk: Talk): void {
  const { thread, beginning } = talk;
  const begun = useMemo((): ThreadMark[] => {
    const place = beginning && placeAnchor('agreement', open.ydoc, beginning);
    if (place?.kind !== 'passage') return [];
    return [{ id: BEGINNING, from: place.from, to: place.to, isOpen: false }];
  }, [beginning, open.ydoc]);
  // Of the newest drawing: what else is open by then decides what it does.
  const newest = useRef(talk.open);
  useEffect(() => {
    newest.current = talk.open;
  });
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    showThreads(editor.view, {
      marks: marksOf(world, talk, begun),
      chosen: begun.length > 0 ? BEGINNING : thread,
      onOpen(id) {
        const known = threadId.safeParse(id);
        if (known.success) newest.current(known.data);
      },
    });
    // Drawn again when the places or the choice change, not with every drawing of the page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, world.threads, world.places, thread, begun]);
}

/** Scrolls to the words of a thread; on a phone to what a sheet leaves in sight. */
function revealMark(editor: Editor | null, id: ThreadId): void {
  if (editor === null || editor.isDestroyed) return;
  const block = matchMedia('(max-width: 48em)').matches ? 'start' : 'center';
  elementOfThread(editor.view, id)?.scrollIntoView({ block });
}

/** What is opened or begun takes the place of the history, which stands where the threads would. */
function useTalkBeside(history: History): Talk {
  const talk = useTalk();
  const makeRoom = (): void => {
    if (history.isOpen) history.close();
  };
  return {
    ...talk,
    open(thread, part) {
      makeRoom();
      talk.open(thread, part);
    },
    begin(anchor) {
      if (anchor !== undefined) makeRoom();
      talk.begin(anchor);
    },
  };
}

/** The threads of an agreement: what the panel shows, and what of it is seen in the text. */
export function useAgreementTalk({ history, button, ...talking }: TalkingBeside) {
  const { detail, open, editor } = talking;
  const talk = useTalkBeside(history);
  const anchorOfSelection = useCallback(() => selectionOf({ detail, open, editor }), [detail, open, editor]);
  const { world, list } = useThreadWorld({
    detail,
    open,
    nameEntry: noEntries,
    entryRanks: noRanks,
    reveal: useCallback(({ id }: { id: ThreadId }) => revealMark(editor, id), [editor]),
    anchorOfSelection,
  });
  useMarks(talking, world, talk);
  const narrowed = useClauseNarrowing({ ydoc: open.ydoc, editor }, world, talk.part);
  const canComment = world.whySilent === undefined;
  const begin = (): void => talk.begin(anchorOfSelection() ?? { format: ANCHOR_FORMAT, kind: 'document' });
  useWindowEvent('keydown', (event) => {
    const isAsked = (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM';
    if (!isAsked || !canComment) return;
    event.preventDefault();
    begin();
  });
  const place = talk.thread && world.places.get(talk.thread)?.kind;
  useEffect(() => {
    // A frame later the mark is drawn.
    if (talk.thread === undefined || place !== 'passage') return;
    const id = talk.thread;
    const frame = requestAnimationFrame(() => revealMark(editor, id));
    return () => cancelAnimationFrame(frame);
  }, [editor, talk.thread, place]);
  const close = (): void => {
    talk.close();
    button.current?.focus();
  };
  const openClause = ({ position, count, first }: ClauseThreads): void => {
    // Beside the only one there is nothing to be narrowed to: next and previous go on through the text.
    if (count === 1) return talk.open(threadId.parse(first));
    const block = blockAt({ ydoc: open.ydoc, editor }, position);
    talk.open(undefined, block && { block });
  };
  const isOpen = talk.isOpen && !history.isOpen;
  return {
    isOpen,
    unread: countUnread(world),
    toggle(): void {
      if (isOpen) close();
      else talk.open(undefined);
    },
    comment: canComment ? begin : undefined,
    openClause,
    aside: { world, list, talk, narrowed, onClose: close },
  };
}
