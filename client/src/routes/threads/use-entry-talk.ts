import { placeAnchor } from '@entente/documents/anchors/place-anchors';
import { textKey } from '@entente/documents/anchors/document-texts';
import { ANCHOR_FORMAT, type Anchor } from '@entente/protocol/anchor';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { threadId } from '@entente/protocol/api/threads';
import { useMemo } from 'react';
import { anchorWords } from '../../editor/anchor-selection.ts';
import type { ThreadMark } from '../../editor/follow-marks.ts';
import type { EntryTalk, QuotedPassage, SelectedWords } from '../../entries/entry-talk.ts';
import type { WordsOnPage } from '../../entries/words-on-page.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { BEGINNING, countKey, countThreads, groupMarks, groupQuoted, isOpenOn } from './entry-marks.ts';
import { sayTooLong } from './say-too-long.ts';
import type { Talk } from './use-talk.ts';

/** An open register or log. */
interface Document {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
}

/** An anchor on words of an entry; undefined where there can be none, which the reader is told when it is for their length. */
export function anchorOnWords(
  { detail, open }: Document,
  words: SelectedWords | undefined,
): Anchor | undefined {
  const made = words && anchorWords({ kind: detail.kind, ydoc: open.ydoc, text: words.text }, words);
  if (made === 'too_long') sayTooLong();
  return typeof made === 'string' ? undefined : made;
}

function anchorOn(document: Document) {
  return (...[entry, field, words]: Parameters<EntryTalk['begin']>): Anchor => {
    const made = anchorOnWords(document, words);
    if (made !== undefined) return made;
    if (field === undefined) return { format: ANCHOR_FORMAT, kind: 'entry', entry };
    return { format: ANCHOR_FORMAT, kind: 'field', entry, field };
  };
}

const none: readonly ThreadMark[] = [];
const noQuotes: readonly QuotedPassage[] = [];

/** What of a page is told to the fields of its entries. */
interface TalkOnPage {
  readonly world: ThreadWorld;
  readonly talk: Talk;
  readonly words: WordsOnPage;
}

/** What the fields of entries know of their threads. */
export function useEntryTalkOf({ world, talk, words }: TalkOnPage, document: Document): EntryTalk {
  const { threads, places, whySilent } = world;
  const { thread, beginning } = talk;
  const { kind } = document.detail;
  const { ydoc } = document.open;
  const begun = useMemo(() => beginning && placeAnchor(kind, ydoc, beginning), [beginning, kind, ydoc]);
  const marks = useMemo(
    () => groupMarks({ threads, places }, { thread, begun }),
    [threads, places, thread, begun],
  );
  const quoted = useMemo(() => groupQuoted({ threads }, thread), [threads, thread]);
  const counts = useMemo(() => countThreads(threads), [threads]);
  return useMemo(() => {
    const open = (id: string): void => {
      const known = threadId.safeParse(id);
      if (known.success) talk.open(known.data);
    };
    return {
      canComment: whySilent === undefined,
      countOf: (entry, field) => counts.get(countKey(entry, field)) ?? 0,
      marksOf: (name) => marks.get(textKey(name)) ?? none,
      quotedOf: (name) => quoted.get(textKey(name)) ?? noQuotes,
      chosen: begun?.kind === 'passage' ? BEGINNING : thread,
      words,
      open,
      openOn(part) {
        const on = threads.filter((one) => isOpenOn(one, part, places));
        const [only, ...others] = on;
        if (only !== undefined && others.length === 0) talk.open(only.id);
        else talk.open(undefined, part);
      },
      begin: (...on) => talk.begin(anchorOn(document)(...on)),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `talk` is another object with each drawing
  }, [
    threads,
    marks,
    quoted,
    counts,
    whySilent,
    thread,
    begun,
    words,
    talk.isOpen,
    document.detail,
    document.open,
  ]);
}
