import type { RiskStatus } from '../schema.ts';

/** What a due or review day means today. */
export const dayFacetValues = ['overdue', 'soon', 'later', 'done'] as const;

/** How far *soon* reaches. */
const SOON_DAYS = 14;

const MS_A_DAY = 86_400_000;

/**
 * Which of them a day is; empty without one. Nothing of a closed risk is overdue any more.
 * @param today `2026-11-21`, in the reader's time zone
 */
export function dayFacet(day: string | undefined, status: RiskStatus, today: string): string {
  if (day === undefined) return '';
  if (status === 'closed') return 'done';
  if (day < today) return 'overdue';
  return Date.parse(day) - Date.parse(today) <= SOON_DAYS * MS_A_DAY ? 'soon' : 'later';
}
