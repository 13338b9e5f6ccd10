import { z } from 'zod';
import { historySearch } from '../history-search.ts';

/** How we look at our decisions. */
export const logViews = ['list', 'timeline', 'review', 'succession'] as const;
export type LogViewName = (typeof logViews)[number];

/** What the address of the log says beside its place. Wrong parameters are ignored: an old link still leads to the page. */
export const logSearch = historySearch.extend({
  view: z.enum(logViews).optional().catch(undefined),
  /** The open entry: `D-3`, or its id while it has no number. */
  entry: z.string().max(40).optional().catch(undefined),
  /** Asks for a new decision, from the palette. */
  add: z.boolean().optional().catch(undefined),
});

export type LogSearch = z.infer<typeof logSearch>;
