import { partId } from '@entente/protocol/api/proposals';
import { z } from 'zod';
import { historySearch } from './history-search.ts';

/** What the address of an agreement's page says. */
export const documentSearch = historySearch.extend({
  /** Somebody came to propose it: the window is open to begin with. */
  propose: z.boolean().optional().catch(undefined),
  /** The Yjs id of a clause's heading or of a task: the text is shown from there. */
  block: partId.optional().catch(undefined),
});
