import type { Endpoint, PathParam } from '@entente/protocol/api/endpoint';
import { AppError, errorBody, errors, type ErrorCode } from '@entente/protocol/errors';
import type { z } from 'zod';
import { ApiError, NetworkError } from './api-error.ts';

type ParamsOf<Path extends string> = [PathParam<Path>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<PathParam<Path>, string>> };

type InputOf<Input extends z.ZodType> =
  z.input<Input> extends void ? { readonly input?: undefined } : { readonly input: z.input<Input> };

/** What a call of an endpoint needs: its path's parameters and its body, where it has them. */
export type CallRequest<Path extends string, Input extends z.ZodType> = ParamsOf<Path> &
  InputOf<Input> & { readonly signal?: AbortSignal };

/** `'/a/:x'` with `{ x: 'é' }` gives `'/a/%C3%A9'`. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`No value for :${name} in ${path}.`);
    return encodeURIComponent(value);
  });
}

function checkInput<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const checked = schema.safeParse(input);
  if (checked.success) return checked.data;
  const fields = Object.fromEntries(
    checked.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
  );
  throw new AppError('bad_request', { cause: checked.error, fields });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new NetworkError(error);
  }
}

/** The code for an answer whose body is not ours: from a proxy, or a server that is starting. */
function codeOfStatus(status: number): ErrorCode {
  const codes = Object.keys(errors) as ErrorCode[];
  if (status === 502 || status === 504) return 'unavailable';
  return codes.find((code) => errors[code].status === status) ?? 'server_failed';
}

async function readFailure(response: Response): Promise<AppError> {
  const body = errorBody.safeParse(await response.json().catch(() => undefined));
  return body.success ? new ApiError(body.data.error) : new AppError(codeOfStatus(response.status));
}

/**
 * Asks the server, typed by the protocol's table of endpoints.
 * @throws {AppError} when the answer is no (`bad_request` with `fields` before anything is sent, when the input is wrong)
 * @throws {NetworkError} when nothing answers
 */
export async function call<Path extends string, Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Path, Input, Output>,
  request: CallRequest<Path, Input>,
): Promise<z.output<Output>> {
  const body = checkInput(endpoint.input, request.input);
  const response = await send(fillPath(endpoint.path, request.params), {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(request.signal && { signal: request.signal }),
  });
  if (!response.ok) throw await readFailure(response);
  const output = endpoint.output.safeParse(await response.json().catch(() => undefined));
  if (!output.success) throw new AppError('server_failed', { cause: output.error });
  return output.data;
}

/**
 * Asks for bytes, at a path of the protocol that has no JSON to answer.
 * @throws {AppError} when the answer is no
 * @throws {NetworkError} when nothing answers, or what answers breaks off
 */
export async function callBytes(
  path: string,
  { params, signal }: { readonly params: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<ArrayBuffer> {
  const response = await send(fillPath(path, params), { signal });
  if (!response.ok) throw await readFailure(response);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new NetworkError(error);
  }
}
