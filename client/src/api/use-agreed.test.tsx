// @vitest-environment jsdom
import { documentId as documentIdType } from '@entente/protocol/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from './call.ts';
import { keys } from './keys.ts';
import { useIsAgreedKnown } from './use-agreed.ts';

vi.mock('./call.ts', () => ({ call: vi.fn() }));

const documentId = documentIdType.parse('6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11');
const nothing = { documentId, texts: [], agreed: [], rulings: [], scores: [] };
const ended: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.mocked(call).mockReset();
});
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

const Known = () => String(useIsAgreedKnown(documentId));

function open(client: QueryClient): () => string {
  const page = document.createElement('div');
  const root = createRoot(page);
  ended.push(() => act(() => root.unmount()));
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <Known />
      </QueryClientProvider>,
    ),
  );
  return () => page.textContent;
}

const answering = () => {
  const answer = Promise.withResolvers<object>();
  vi.mocked(call).mockReturnValue(answer.promise);
  return answer;
};

const until = (shown: () => string, words: string) =>
  vi.waitFor(() => act(async () => expect(shown()).toBe(words)), { timeout: 20_000 });

it('[LP20] what is agreed is unknown until the server has answered, and known from then on', async () => {
  const client = new QueryClient();
  const first = answering();
  const shown = open(client);
  expect(shown()).toBe('false');
  first.resolve(nothing);
  await until(shown, 'true');
  const later = answering();
  await act(async () => void client.invalidateQueries({ queryKey: keys.agreeing(documentId) }));
  expect(shown()).toBe('true');
  later.resolve(nothing);
});

it('[LP20] what the device kept is asked for again first; without a server it is what is known', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(keys.documentInForce(documentId), nothing, { updatedAt: 1 });
  const asked = answering();
  const shown = open(client);
  expect(shown()).toBe('false');
  asked.reject(new Error('offline'));
  await until(shown, 'true');
});
