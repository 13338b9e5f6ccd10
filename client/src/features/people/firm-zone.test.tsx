// @vitest-environment jsdom
import { setTimeZone, type Firm } from '@entente/protocol/api/people';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId } from '@entente/protocol/ids';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../api/call.ts';
import { FirmZone } from './firm-zone.tsx';

vi.mock('../../api/call.ts', () => ({ call: vi.fn() }));

const allianceId = 'a' as AllianceId;

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  vi.mocked(call).mockReset();
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

function draw(timeZone: string, canSet: boolean): void {
  const firm = { id: 'f', name: 'Fjord', timeZone } as unknown as Firm;
  act(() =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <FirmZone allianceId={allianceId} firm={firm} canSet={canSet} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
}

const field = (): HTMLInputElement | null => page.querySelector('input:not([type="hidden"])');

/** Chooses what the list offers under these words. */
async function choose(words: string): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  await act(async () => {
    field()?.focus();
    own?.set?.call(field(), words);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const options = [...document.querySelectorAll<HTMLElement>('[role="option"]')];
  const option = options.find(({ textContent }) => textContent === words);
  await act(async () => option?.click());
}

it('[AU10] everybody reads where a firm is, and who is not its liaison changes nothing', () => {
  draw('Europe/Stockholm', false);
  expect(page.querySelector('p')?.textContent).toBe('Time zone: Europe/Stockholm');
  expect(field()).toBeNull();
});

it('[AU10] its liaison chooses another zone, which is sent once; the same one again is not', async () => {
  vi.mocked(call).mockResolvedValue({});
  draw('Europe/Stockholm', true);
  expect(field()?.value).toBe('Europe/Stockholm');
  await choose('Europe/Stockholm');
  expect(call).not.toHaveBeenCalled();
  await choose('Asia/Tokyo');
  const asked = { params: { allianceId }, input: { timeZone: 'Asia/Tokyo' } };
  expect(vi.mocked(call).mock.calls).toEqual([[setTimeZone, asked]]);
});

it('[AU10] a zone that could not be kept is taken back, and the page says so', async () => {
  let refuse: (why: Error) => void = () => undefined;
  vi.mocked(call).mockReturnValue(new Promise((_, reject) => (refuse = reject)));
  draw('Europe/Stockholm', true);
  await choose('Asia/Tokyo');
  await vi.waitFor(() => expect(field()?.disabled).toBe(true));
  await act(async () => refuse(new AppError('not_allowed')));
  await vi.waitFor(() => expect(page.textContent).toContain('The time zone was not changed.'));
  await vi.waitFor(() => expect(field()?.value).toBe('Europe/Stockholm'));
});

it('[AU10] a zone that this browser does not know stays as it is', () => {
  draw('Mars/Olympus', true);
  expect(field()?.value).toBe('Mars/Olympus');
});
