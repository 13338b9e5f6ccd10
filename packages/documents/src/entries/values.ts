/** What the attributes of entries may be: read by zod at the edge of the browser, and by the gate from the same types. */
import { userId } from '@entente/protocol/ids';
import { z } from 'zod';
import type { ValueRule } from '../kind-rules.ts';

/** A day of the calendar, `2026-11-21`, without a time zone. */
export const day = z.iso.date();

/** A step of likelihood or impact, 1 to 5. */
export const step = z.int().min(1).max(5);

export type Step = z.infer<typeof step>;

/**
 * The one who is accountable: a member as `user:<uuid>`, or somebody who has no account as `name:<name>`. One value, so
 * that there is never a second owner.
 */
export const owner = z.union([
  z.templateLiteral(['user:', userId]),
  z
    .string()
    .max(205)
    .regex(/^name:[^\n]{1,200}$/),
]);

/** Takes a value or nothing: a field is cleared by `null`. */
export const orNull = <T extends z.ZodType>(type: T): z.ZodNullable<T> => z.nullable(type);

/** The gate's side of a type. */
export const ruleOf =
  (type: z.ZodType): ValueRule =>
  (value) =>
    type.safeParse(value).success;
