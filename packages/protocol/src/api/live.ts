import { z } from 'zod';
import { documentId } from '../ids.ts';
import { author } from './documents.ts';
import { threadId } from './threads.ts';

/** Path of the server-sent events of one alliance. On every (re)connection the page reads its lists again. */
export const livePath = '/api/alliances/:allianceId/live';

/** One hint that something has changed and where to look; never the content itself. */
export const liveHint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('documents'), documentId }),
  /** Somebody has written in this document: told within seconds, and once for all that is typed meanwhile. */
  z.object({ kind: z.literal('written'), documentId }),
  z.object({ kind: z.literal('people') }),
  /** A version of this document was kept. */
  z.object({ kind: z.literal('versions'), documentId }),
  /** A proposal of this document was made, answered or ended, or something of it came in force. */
  z.object({ kind: z.literal('agreeing'), documentId }),
  /** How a firm signs. */
  z.object({ kind: z.literal('signing') }),
  /** A pre-mortem of this register. */
  z.object({ kind: z.literal('premortem'), documentId }),
  /** Something was said or done in a thread of this document. */
  z.object({ kind: z.literal('threads'), documentId, threadId }),
  /** Somebody is writing in a thread: shown for a few seconds and kept nowhere. */
  z.object({ kind: z.literal('typing'), documentId, threadId, by: author }),
  /**
   * The reader was told something, or marked something on any device: their inbox, and with a document their marks of its
   * threads. Sent to that person alone.
   */
  z.object({ kind: z.literal('inbox'), documentId: documentId.nullable() }),
]);

export type LiveHint = z.infer<typeof liveHint>;
