import type { FixedMark } from '../../editor/mark-fixed.ts';
import { createContext } from 'react';

/** What a page of a fixed text knows of the threads on its words. */
export interface FixedTalk {
  /** Where they are in a text of these words. @param field of an entry, the field that it is */
  readonly marksIn: (words: string, field?: string) => readonly FixedMark[];
  readonly onOpen: (threadId: string) => void;
}

/** Given by the page around it; absent where nothing of threads is shown. */
export const FixedTalkContext = createContext<FixedTalk | undefined>(undefined);
