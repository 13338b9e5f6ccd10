import { inboxItemId, type InboxItemId } from '@entente/protocol/api/inbox';
import { AppError } from '@entente/protocol/errors';
import { z } from 'zod';

/** Behind which item a page of the inbox begins. */
export interface Cursor {
  readonly at: Date;
  readonly id: InboxItemId;
}

const at = z.iso.datetime();

/** As it stands in an address; opaque to pages. */
export const formatCursor = (cursor: Cursor): string => `${cursor.at.toISOString()}_${cursor.id}`;

/** Undefined for `newest`. @throws {AppError} not_found for what we have not given out */
export function parseCursor(text: string): Cursor | undefined {
  if (text === 'newest') return undefined;
  const [time, id] = text.split('_');
  const parsed = { at: at.safeParse(time), id: inboxItemId.safeParse(id) };
  if (!parsed.at.success || !parsed.id.success) throw new AppError('not_found');
  return { at: new Date(parsed.at.data), id: parsed.id.data };
}
