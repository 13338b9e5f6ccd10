import type { z } from 'zod';

type Values<Types extends Readonly<Record<string, z.ZodType>>> = {
  [Name in keyof Types]: Exclude<z.output<Types[Name]>, null> | undefined;
};

/** What attributes are read from: an element, or one as it once was. */
export interface Attributed {
  getAttribute(name: string): unknown;
}

/** What of an element could not be read. */
export class UnreadableValue extends Error {}

/** More than the values that differ in one long list; after these the memory begins anew. */
const MOST_KEPT = 2000;

/** What each type makes of the strings and numbers it was asked: the same few stand in a thousand entries. */
const known = new WeakMap<z.ZodType, Map<unknown, z.ZodSafeParseResult<unknown>>>();

function parse(type: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> {
  if (typeof value === 'object') return type.safeParse(value);
  const ofType = known.get(type) ?? new Map<unknown, z.ZodSafeParseResult<unknown>>();
  known.set(type, ofType);
  const parsed = ofType.get(value) ?? type.safeParse(value);
  if (ofType.size >= MOST_KEPT) ofType.clear();
  ofType.set(value, parsed);
  return parsed;
}

/**
 * The attributes of an element that the table names; nothing and `null` are undefined, others are passed over.
 * @throws {UnreadableValue} one has a value of another type
 */
export function readAttributes<Types extends Readonly<Record<string, z.ZodType>>>(
  element: Attributed,
  types: Types,
): Values<Types> {
  const read = Object.entries(types).map(([name, type]) => {
    const value = element.getAttribute(name) ?? null;
    if (value === null) return [name, undefined] as const;
    const parsed = parse(type, value);
    if (!parsed.success) throw new UnreadableValue(`Its ${name} is not what a ${name} can be.`);
    return [name, parsed.data] as const;
  });
  return Object.fromEntries(read) as Values<Types>;
}
