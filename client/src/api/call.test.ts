import { renameDocument } from '@entente/protocol/api/documents';
import { readEntry } from '@entente/protocol/api/people';
import { AppError } from '@entente/protocol/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from './api-error.ts';
import { call, fillPath } from './call.ts';

const documentId = '0b0e8f0e-6f0e-4f0e-8f0e-0f0e8f0e6f0e';
const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
  );
const failure = async (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
const rename = (title: string) => call(renameDocument, { params: { documentId }, input: { title } });

afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  it('sends the parsed input to the filled path and gives the parsed answer', async () => {
    answer(200, { demo: null });
    expect(await call(readEntry, {})).toEqual({ demo: null });
    answer(404, {});
    await failure(rename('  Our terms '));
    const [path, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(path).toBe(`/api/documents/${documentId}`);
    expect(init).toMatchObject({ method: 'PATCH', body: '{"title":"Our terms"}' });
  });

  it('says what is wrong with the input before anything is sent', async () => {
    answer(200, {});
    const error = await failure(rename('x'.repeat(201)));
    expect(error).toMatchObject({
      code: 'bad_request',
      fields: { title: 'At most 200 characters, please.' },
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('carries the code, the sentence, the fields and the log id of a refusal', async () => {
    answer(500, { error: { code: 'server_failed', sentence: 'Something went wrong (a1).', id: 'a1' } });
    const error = await failure(rename('Terms'));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      code: 'server_failed',
      message: 'Something went wrong (a1).',
      logId: 'a1',
    });
  });

  it('gives a code to answers that are not ours', async () => {
    answer(502, '<html>');
    expect(await failure(rename('Terms'))).toMatchObject({ code: 'unavailable' });
    answer(418, '');
    expect(await failure(rename('Terms'))).toMatchObject({ code: 'server_failed' });
    answer(200, '<html>');
    expect(await failure(rename('Terms'))).toBeInstanceOf(AppError);
  });

  it('tells silence from an answer', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
    );
    expect(await failure(rename('Terms'))).toBeInstanceOf(NetworkError);
  });

  it('encodes parameters', () => {
    expect(fillPath('/a/:x/b/:y', { x: '../é', y: '1' })).toBe('/a/..%2F%C3%A9/b/1');
  });
});
