import { z } from 'zod';
import { historySearch } from './history-search.ts';

/** What the address of an agreement's page says. */
export const documentSearch = historySearch.extend({
  /** Somebody came to propose it: the window is open to begin with. */
  propose: z.boolean().optional().catch(undefined),
});
