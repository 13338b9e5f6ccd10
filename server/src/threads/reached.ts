import { AppError } from '@entente/protocol/errors';

/**
 * How far a page knows the threads of a document. The two audiences count for themselves: a gap in the numbers of one would
 * tell the other firm that there is something.
 */
export interface Reached {
  readonly alliance: number;
  readonly firm: number;
}

/** As it stands in an address; opaque to pages. */
export const formatReached = ({ alliance, firm }: Reached): string => `${alliance}-${firm}`;

/** `0` is the beginning. @throws {AppError} not_found for what we have not given out */
export function parseReached(text: string): Reached {
  if (text === '0') return { alliance: 0, firm: 0 };
  const [, alliance, firm] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
  if (alliance === undefined || firm === undefined) throw new AppError('not_found');
  return { alliance: Number(alliance), firm: Number(firm) };
}
