// @vitest-environment jsdom
import { reviewOf, review as reviewType } from '@entente/protocol/api/decisions';
import type { Alliance } from '@entente/protocol/api/people';
import type { Role } from '@entente/protocol/roles';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../api/call.ts';
import { pageUnderTest, writeInto } from '../../ui/testing/page-under-test.tsx';
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

const page = pageUnderTest();

beforeEach(() => {
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ reviews: [said] });
});

function draw(
  role: Role,
  props: Pick<Parameters<typeof DecisionReviews>[0], 'reviews' | 'awaited'>,
): Promise<void> {
  const alliance = { id, role, firms: [{ id, name: 'Harbor', colour: 'orange' }] } as unknown as Alliance;
  return page.draw(<DecisionReviews {...props} alliance={alliance} />);
}

const buttons = (): string[] =>
  [...page.host.querySelectorAll('button')].map(({ textContent }) => textContent);

/** Writes a day and leaves the field. */
async function enterDay(field: HTMLInputElement, words: string): Promise<void> {
  await writeInto(field, words);
  act(() => field.blur());
}

it('[AG18] says what each firm said and when ours looks again; the act is offered to who may sign, when the day is near', async () => {
  await draw('signatory', { reviews: [said], awaited: awaited('2099-01-01') });
  expect(page.host.textContent).toContain('Ingrid Solheim, Harbor');
  expect(page.host.textContent).toMatch(/It stands\. Harbor looks at it again .*2027/);
  expect(page.host.textContent).toContain('It serves us well.');
  expect(page.host.textContent).toMatch(/Our next review is due .*2099/);
  expect(buttons()).toEqual([]);
  await draw('editor', { reviews: [], awaited: awaited('2020-01-01') });
  expect(page.host.textContent).toMatch(/Our review was due .*2020/);
  expect(buttons()).toEqual([]);
  await draw('signatory', { reviews: [], awaited: undefined });
  expect(page.host.querySelector('section')).toBeNull();
});

it('[AG18] it stands when the next day is named', async () => {
  await draw('liaison', { reviews: [], awaited: awaited('2020-01-01') });
  act(() => page.host.querySelector('button')!.click());
  const form = page.host.querySelector('form')!;
  const send = (): HTMLButtonElement => form.querySelector('button[type="submit"]')!;
  expect(send().disabled).toBe(true);
  await enterDay(form.querySelector('input')!, '2099-06-01');
  expect(send().disabled).toBe(false);
  await act(async () => form.requestSubmit());
  const [[, request] = []] = vi.mocked(call).mock.calls;
  expect(request).toEqual({
    params: { documentId: id, proposalId: id },
    input: { dueOn: '2020-01-01', nextOn: '2099-06-01', words: '' },
  });
  await vi.waitFor(() => act(async () => expect(page.host.querySelector('form')).toBeNull()));
});
