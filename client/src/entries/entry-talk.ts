import type { PassageAnchor, TextName } from '@entente/protocol/anchor';
import { createContext, use } from 'react';
import type { ThreadMark } from '../editor/follow-marks.ts';
import type { WordsOnPage } from './words-on-page.ts';

/** Some words of a rich text that are selected, as ProseMirror positions. */
export interface SelectedWords {
  readonly text: TextName;
  readonly from: number;
  readonly to: number;
  /** What the page shows there, line ends left out. */
  readonly said: string;
}

/** An entry, a field of it, or a text of that field, as the parts that threads are counted on. */
export interface TalkedEntry {
  readonly entry: string;
  readonly field?: string | undefined;
  readonly text?: TextName | undefined;
}

/** A passage with the thread that is about it. */
export interface QuotedPassage {
  readonly id: string;
  readonly anchor: PassageAnchor;
}

/** What entries and their fields know of the threads on them. */
export interface EntryTalk {
  readonly canComment: boolean;
  /** Open threads on an entry and all its fields, or on one of them. */
  readonly countOf: (entry: string, field?: string) => number;
  /** The words of a text that threads are about; the same list while nothing changes. */
  readonly marksOf: (text: TextName) => readonly ThreadMark[];
  /** The passages of a text that threads are about as they were quoted, wherever their words are by now; in no order. */
  readonly quotedOf: (text: TextName) => readonly QuotedPassage[];
  /** The thread that is open. */
  readonly chosen: string | undefined;
  readonly open: (threadId: string) => void;
  /** The texts of the page in which words can be selected. */
  readonly words: WordsOnPage;
  /** Shows the open threads on an entry, on one of its fields, or on one text of that: the only one, or the list of them. */
  readonly openOn: (part: TalkedEntry) => void;
  /** Begins a thread on an entry, on a field, or on selected words. */
  readonly begin: (entry: string, field?: string, words?: SelectedWords) => void;
}

/** Given by the page of a register or log; absent where entries are shown as they were. */
export const EntryTalkContext = createContext<EntryTalk | undefined>(undefined);

/** The threads on entries; undefined where there are none to speak of. */
export const useEntryTalk = (): EntryTalk | undefined => use(EntryTalkContext);
