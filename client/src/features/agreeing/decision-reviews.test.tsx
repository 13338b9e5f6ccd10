// @vitest-environment jsdom
import { reviewOf, review as reviewType } from '@entente/protocol/api/decisions';
import type { Alliance } from '@entente/protocol/api/people';
import type { Role } from '@entente/protocol/roles';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../api/call.ts';
import { DecisionReviews } from './decision-reviews.tsx';

vi.mock('../../api/call.ts', () => ({ call: vi.fn() }));

const id = '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11';

const awaited = (reviewOn: string) =>
  reviewOf.parse({ documentId: id, entryId: '1-0', proposalId: id, place: 'D-1', title: 'Ours', reviewOn });

const said = reviewType.parse({
  id,
  proposalId: id,
  userId: id,
  name: 'Ingrid Solheim',
  firmId: id,
  firm: 'Harbor',
  at: '2026-11-21T10:00:00.000Z',
  dueOn: '2026-11-20',
  nextOn: '2027-06-01',
  words: 'It serves us well.',
});

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
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ reviews: [said] });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

function draw(role: Role, props: Pick<Parameters<typeof DecisionReviews>[0], 'reviews' | 'awaited'>): void {
  const alliance = { id, role, firms: [{ id, name: 'Harbor', colour: 'orange' }] } as unknown as Alliance;
  act(() =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <DecisionReviews {...props} alliance={alliance} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
}

const buttons = (): string[] => [...page.querySelectorAll('button')].map(({ textContent }) => textContent);

function type(field: HTMLInputElement, words: string): void {
  const proto = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  act(() => {
    field.focus();
    proto?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => field.blur());
}

it('[AG18] says what each firm said and when ours looks again; the act is offered to who may sign, when the day is near', () => {
  draw('signatory', { reviews: [said], awaited: awaited('2099-01-01') });
  expect(page.textContent).toContain('Ingrid Solheim, Harbor');
  expect(page.textContent).toMatch(/It stands\. Harbor looks at it again .*2027/);
  expect(page.textContent).toContain('It serves us well.');
  expect(page.textContent).toMatch(/Our next review is due .*2099/);
  expect(buttons()).toEqual([]);
  draw('editor', { reviews: [], awaited: awaited('2020-01-01') });
  expect(page.textContent).toMatch(/Our review was due .*2020/);
  expect(buttons()).toEqual([]);
  draw('signatory', { reviews: [], awaited: undefined });
  expect(page.querySelector('section')).toBeNull();
});

it('[AG18] it stands when the next day is named', async () => {
  draw('liaison', { reviews: [], awaited: awaited('2020-01-01') });
  act(() => page.querySelector('button')!.click());
  const form = page.querySelector('form')!;
  const send = (): HTMLButtonElement => form.querySelector('button[type="submit"]')!;
  expect(send().disabled).toBe(true);
  type(form.querySelector('input')!, '2099-06-01');
  expect(send().disabled).toBe(false);
  await act(async () => form.requestSubmit());
  const [[, request] = []] = vi.mocked(call).mock.calls;
  expect(request).toEqual({
    params: { documentId: id, proposalId: id },
    input: { dueOn: '2020-01-01', nextOn: '2099-06-01', words: '' },
  });
  await vi.waitFor(() => act(async () => expect(page.querySelector('form')).toBeNull()));
});
