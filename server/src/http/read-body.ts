import { AppError } from '@entente/protocol/errors';
import type { Context } from 'hono';
import type { z } from 'zod';

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;|$)/i.test(contentType ?? '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad_request', { cause });
  }
}

/** One sentence for each field that is to be mended, the first of each. */
function fieldsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    issues.toReversed().map(({ path, message }) => [path.join('.') || 'body', message]),
  );
}

/**
 * The JSON body of a request, parsed.
 * @throws {AppError} bad_request for another content type, for what is no JSON, and, with fields, for what does not fit
 */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!isJson(c.req.header('content-type'))) throw new AppError('bad_request');
  const parsed = schema.safeParse(parseJson(await c.req.text()));
  if (!parsed.success) throw new AppError('bad_request', { fields: fieldsOf(parsed.error) });
  return parsed.data;
}
