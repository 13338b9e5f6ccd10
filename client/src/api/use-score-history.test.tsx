// @vitest-environment jsdom
import { entryId } from '@entente/documents/entries/entry-id';
import { documentId as documentIdType } from '@entente/protocol/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from './call.ts';
import { useScoreHistory } from './use-score-history.ts';

vi.mock('./call.ts', () => ({ call: vi.fn() }));

const documentId = documentIdType.parse('6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11');
const risk = entryId.parse('1-0');
const point = { at: '2026-01-01T10:00:00Z', likelihood: 3, impact: 3, status: 'open' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.mocked(call).mockReset();
  vi.mocked(call).mockResolvedValue({ risks: [{ entryId: risk, points: [point] }] });
});
afterEach(() => vi.useRealTimers());

function Strip({ register }: { register: object }) {
  const history = useScoreHistory(documentId, register);
  return history.data?.get(risk)?.length ?? 'nothing';
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('reads once, and once more a little after any number of changes', async () => {
  const client = new QueryClient();
  const container = document.createElement('div');
  const page = createRoot(container);
  const show = (register: object) =>
    act(() =>
      page.render(
        <QueryClientProvider client={client}>
          <Strip register={register} />
        </QueryClientProvider>,
      ),
    );
  show({ at: 0 });
  await pass(60_000);
  expect(container.textContent).toBe('1');
  expect(call).toHaveBeenCalledTimes(1);

  for (let at = 1; at <= 10; at++) {
    show({ at });
    await pass(1_000);
  }
  expect(call).toHaveBeenCalledTimes(1);
  await pass(6_000);
  expect(call).toHaveBeenCalledTimes(2);

  show({ at: 11 });
  act(() => page.unmount());
  await pass(60_000);
  expect(call).toHaveBeenCalledTimes(2);
});
