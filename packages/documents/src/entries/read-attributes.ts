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
    const parsed = type.safeParse(value);
    if (!parsed.success) throw new UnreadableValue(`Its ${name} is not what a ${name} can be.`);
    return [name, parsed.data] as const;
  });
  return Object.fromEntries(read) as Values<Types>;
}
