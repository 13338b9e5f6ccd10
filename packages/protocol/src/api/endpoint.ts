import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PATCH';

/** One request that the server answers: both ends take method, path and schemas from here. */
export interface Endpoint<Path extends string, Input extends z.ZodType, Output extends z.ZodType> {
  readonly method: Method;
  /** With `:name` for each parameter, as Hono writes them. */
  readonly path: Path;
  /** The JSON body. */
  readonly input: Input;
  readonly output: Output;
}

/** Declares an endpoint; see `Endpoint`. */
export function endpoint<Path extends string, Input extends z.ZodType, Output extends z.ZodType>(
  method: Method,
  path: Path,
  schemas: { input: Input; output: Output },
): Endpoint<Path, Input, Output> {
  return { method, path, ...schemas };
}

/** The names of the parameters in a path: `'/a/:x/b/:y'` gives `'x' | 'y'`. */
export type PathParam<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParam<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
