import { z } from 'zod';

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** A time zone by its name in the IANA database, such as `Europe/Berlin`; what this machine does not know is refused. */
export const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][\w+/-]*$/)
  .refine(isKnown, 'We do not know this time zone.');

/** The zone of a firm that has not said where it is. */
export const UNSAID_ZONE = 'UTC';
