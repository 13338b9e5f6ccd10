import { z } from 'zod';
import { partId } from '../api/proposals.ts';
import { documentId, firmId, userId } from '../ids.ts';
import { role } from '../roles.ts';
import { messageLimits } from './content-bounds.ts';

/**
 * The words that stand for what is mentioned, without an `@`. Of people, firms and roles the server writes them; of entries
 * and clauses they are what the writer's page called them, for when the thing itself cannot be shown.
 */
const label = z
  .string()
  .trim()
  .min(1)
  .max(messageLimits.labelLength)
  .transform((words) => words.toWellFormed().replaceAll(/\p{Cc}/gu, ' '));

const inDocument = { documentId, entryId: partId, label };

/** Whom or what a message speaks of. The role of a firm stands for everybody who has it: "our signatories". */
export const mention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId, label }),
  z.object({ kind: z.literal('firm'), firmId, label }),
  z.object({ kind: z.literal('role'), firmId, role, label }),
  z.object({ kind: z.literal('risk'), ...inDocument }),
  z.object({ kind: z.literal('decision'), ...inDocument }),
  /** `entryId` is the heading's. */
  z.object({ kind: z.literal('clause'), ...inDocument }),
]);
export type Mention = z.infer<typeof mention>;
