import type { Endpoint, PathParam } from '@entente/protocol/api/endpoint';
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Guard } from './guards.ts';
import { readBody } from './read-body.ts';

/** One request that has passed its guard and been parsed. */
interface Call<Path extends string, Input extends z.ZodType, Grant> {
  readonly grant: Grant;
  readonly input: z.output<Input>;
  readonly params: Readonly<Record<PathParam<Path>, string>>;
  /** For what JSON cannot say: cookies, the request's headers. */
  readonly c: Context;
}

interface Route<Path extends string, Input extends z.ZodType, Output extends z.ZodType, Grant> {
  readonly guard: Guard<PathParam<Path>, Grant>;
  readonly run: (call: Call<Path, Input, Grant>) => Promise<z.output<Output>>;
}

/**
 * Answers one endpoint of the protocol: guard, then body, then the work (HT5). What it answers is checked against the
 * endpoint's output by the compiler.
 */
export function route<Path extends string, Input extends z.ZodType, Output extends z.ZodType, Grant>(
  app: Hono,
  endpoint: Endpoint<Path, Input, Output>,
  { guard, run }: Route<Path, Input, Output, Grant>,
): void {
  app.on(endpoint.method, endpoint.path, async (c: Context) => {
    // Hono has matched the path: each of its names is there.
    const params = c.req.param() as Record<PathParam<Path>, string>;
    const grant = await guard(c, params);
    const input =
      endpoint.method === 'GET' ? endpoint.input.parse(undefined) : await readBody(c, endpoint.input);
    return c.json(await run({ grant, input, params, c }));
  });
}
