import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const step = z.int().min(1).max(5).nullable();

/** How a risk was scored from a moment on, as the record has it. */
export const scorePoint = z.object({
  /** When it came on the record, by the database's clock. */
  at: z.iso.datetime(),
  /** 1 to 5; null while nobody has said, and where a value could not be read. */
  likelihood: step,
  impact: step,
  status: z.enum(['open', 'mitigating', 'watching', 'closed']),
});
export type ScorePoint = z.infer<typeof scorePoint>;

export const scoreHistory = z.object({
  risks: z.array(
    z.object({
      /** The risk's id in the register. */
      entryId: z.string(),
      /** In the order of the record, a point for each change of one of the three; never empty. */
      points: z.array(scorePoint),
    }),
  ),
});
export type ScoreHistory = z.infer<typeof scoreHistory>;

/** How the risks of a register were scored over time. `not_found` for documents that are no register. */
export const readScoreHistory = endpoint('GET', '/api/documents/:documentId/score-history', {
  input: z.void(),
  output: scoreHistory,
});
