// @vitest-environment jsdom
import { entryId } from '@entente/documents/entries/entry-id';
import { documentId as documentIdType } from '@entente/protocol/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from './call.ts';
import { keys } from './keys.ts';
import { useRulings } from './use-rulings.ts';

vi.mock('./call.ts', () => ({ call: vi.fn() }));

const documentId = documentIdType.parse('6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11');
const decision = entryId.parse('1-0');

const answer = (ruling: 'agreed' | 'superseded') => ({
  documentId,
  texts: [],
  agreed: [],
  rulings: [{ entryId: decision, ruling, proposalId: documentId }],
});

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.mocked(call).mockReset();
});

function Standing({ seen }: { seen: unknown[] }) {
  const rulings = useRulings(documentId);
  seen.push(rulings);
  return rulings.get(decision) ?? 'as its content says';
}

it('[LP17] a decision stands as its content says until the server has told, then as the firms have said', async () => {
  vi.mocked(call).mockResolvedValue(answer('agreed'));
  const client = new QueryClient();
  const page = document.createElement('div');
  const root = createRoot(page);
  const seen: unknown[] = [];
  const draw = () =>
    root.render(
      <QueryClientProvider client={client}>
        <Standing seen={seen} />
      </QueryClientProvider>,
    );
  act(draw);
  expect(page.textContent).toBe('as its content says');
  await vi.waitFor(() => act(async () => expect(page.textContent).toBe('agreed')));
  const told = seen.at(-1);
  act(draw);
  expect(seen.at(-1)).toBe(told);
  vi.mocked(call).mockResolvedValue(answer('superseded'));
  await act(() => client.invalidateQueries({ queryKey: keys.agreeing(documentId) }));
  await vi.waitFor(() => act(async () => expect(page.textContent).toBe('superseded')));
  act(() => root.unmount());
});
