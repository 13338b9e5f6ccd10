import { z } from 'zod';

/** A day of the calendar, `YYYY-MM-DD`, from the year 1 to 9999: the database has no year 0 (PostgreSQL's `date`). */
export const day = z.iso.date().refine((text) => !text.startsWith('0000'), { error: 'There was no year 0.' });
