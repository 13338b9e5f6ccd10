import { z } from 'zod';
import { toKeepable } from '../keepable-text.ts';
import { line } from './names.ts';

/** The bounds of a pre-mortem that both ends know. */
export const premortemLimits = {
  /** Characters of a card: one cause, not a report. */
  cardLength: 280,
  /** Cards of one person in one session; more is no longer read by anybody. */
  cardsOfOnePerson: 50,
  /** Clusters of one session. */
  clusters: 50,
  clusterNameLength: 80,
  questionLength: 300,
  /** Minutes that a timer may be set to, or be moved by at once. */
  minutes: 60,
} as const;

/** The words on a card: trimmed, not empty, several lines allowed, otherwise no control characters. */
export const cardText = z
  .string()
  .trim()
  .min(1, 'Please write something here.')
  .max(premortemLimits.cardLength, `At most ${premortemLimits.cardLength} characters, please.`)
  .regex(/^(?:\P{Cc}|\n)*$/u, 'Only text, please.')
  .overwrite(toKeepable);

/** The question that everybody answers. */
export const premortemQuestion = line(premortemLimits.questionLength);

/** The name of a cluster. */
export const premortemName = line(premortemLimits.clusterNameLength);
