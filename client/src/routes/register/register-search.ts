import { z } from 'zod';
import { historySearch } from '../history-search.ts';

/** What the middle of the register shows. */
export const registerViews = ['grid', 'map', 'premortem', 'import'] as const;
export type RegisterViewName = (typeof registerViews)[number];

/** What the address of the register says beside its place. Wrong parameters are ignored: an old link still leads to the page. */
export const registerSearch = historySearch.extend({
  view: z.enum(registerViews).optional().catch(undefined),
  /** The open entry: `R-12`, or its id while it has no number. */
  entry: z.string().max(40).optional().catch(undefined),
  /** Asks for a new risk, from the palette. */
  add: z.boolean().optional().catch(undefined),
});

export type RegisterSearch = z.infer<typeof registerSearch>;
