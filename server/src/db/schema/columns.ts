import type { FirmId } from '@entente/protocol/ids';
import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** A moment, with its zone. */
export const at = (name: string) => timestamp(name, { withTimezone: true });

/** The firm somebody acted for, as it was then. No foreign key: who belongs to what was checked when the row was written. */
export const ofFirm = (name: string) => uuid(name).$type<FirmId>();
