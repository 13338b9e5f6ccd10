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
const close = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.mocked(openDocument).mockReset();
  close.mockReset();
  vi.mocked(openDocument).mockImplementation(() => ({ saveState, close }) as unknown as OpenDocument);
});

function Shown({ document }: { document: OpenDocument }) {
  return useLive(document.saveState).kind;
}

function Page({ documentId }: { documentId: string }) {
  const document = useOpenDocument({ documentId, userId: 'u', schemaVersion: 1 });
  return document === undefined ? 'nothing' : <Shown document={document} />;
}

const nextTask = () => act(() => new Promise((resolve) => setTimeout(resolve, 1)));

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
  await nextTask();
  expect(container.textContent).toBe('loadingloading');
  expect(openDocument).toHaveBeenCalledTimes(1);
  expect(close).not.toHaveBeenCalled();

  act(() => saveState.write({ kind: 'saved' }));
  expect(container.textContent).toBe('savedsaved');

  act(() =>
    page.render(
      <StrictMode>
        <Page documentId="b" />
      </StrictMode>,
    ),
  );
  await nextTask();
  expect(openDocument).toHaveBeenCalledTimes(2);
  expect(close).toHaveBeenCalledTimes(1);

  act(() => page.unmount());
  await nextTask();
  expect(close).toHaveBeenCalledTimes(2);
});
