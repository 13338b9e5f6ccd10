// @vitest-environment jsdom
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDocument } from './create-open-document.ts';
import { createLive } from './live.ts';
import type { OpenDocument } from './open-document.ts';
import type { SaveState } from './save-state.ts';
import { useLive, useOpenDocument } from './use-open-document.ts';

vi.mock('./create-open-document.ts', () => ({ openDocument: vi.fn() }));

const saveState = createLive<SaveState>({ kind: 'loading' });
/** Which documents were closed, in their order. */
const closed: string[] = [];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  closed.length = 0;
  vi.mocked(openDocument).mockReset();
  vi.mocked(openDocument).mockImplementation(
    ({ documentId }) => ({ saveState, close: () => void closed.push(documentId) }) as unknown as OpenDocument,
  );
});

function Shown({ document }: { document: OpenDocument }) {
  return useLive(document.saveState).kind;
}

function Page({ documentId }: { documentId: string }) {
  const document = useOpenDocument({ documentId, userId: 'u', schemaVersion: 1 });
  return document === undefined ? 'nothing' : <Shown document={document} />;
}

const untilClosed = (...documentIds: string[]) =>
  vi.waitFor(() => expect(closed).toEqual(documentIds), { timeout: 20_000 });

it('opens once under StrictMode, follows its values, and closes when nobody shows it', async () => {
  const container = document.createElement('div');
  const page = createRoot(container);
  act(() =>
    page.render(
      <StrictMode>
        <Page documentId="a" />
        <Page documentId="a" />
      </StrictMode>,
    ),
  );
  expect(container.textContent).toBe('loadingloading');
  expect(openDocument).toHaveBeenCalledTimes(1);

  act(() => saveState.write({ kind: 'saved' }));
  expect(container.textContent).toBe('savedsaved');

  act(() =>
    page.render(
      <StrictMode>
        <Page documentId="b" />
      </StrictMode>,
    ),
  );
  // Were the document given up by StrictMode for a moment and so closed, it would stand here twice.
  await untilClosed('a');
  expect(openDocument).toHaveBeenCalledTimes(2);

  act(() => page.unmount());
  await untilClosed('a', 'b');
});
