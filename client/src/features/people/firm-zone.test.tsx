// @vitest-environment jsdom
import { setTimeZone, type Firm } from '@entente/protocol/api/people';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId } from '@entente/protocol/ids';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../api/call.ts';
import { pageUnderTest, writeInto } from '../../ui/testing/page-under-test.tsx';
import { FirmZone } from './firm-zone.tsx';

vi.mock('../../api/call.ts', () => ({ call: vi.fn() }));

const allianceId = 'a' as AllianceId;

const page = pageUnderTest();

beforeEach(() => {
  vi.mocked(call).mockReset();
});

function draw(timeZone: string, canSet: boolean): Promise<void> {
  const firm = { id: 'f', name: 'Fjord', timeZone } as unknown as Firm;
  return page.draw(<FirmZone allianceId={allianceId} firm={firm} canSet={canSet} />);
}

const field = (): HTMLInputElement | null => page.host.querySelector('input:not([type="hidden"])');

/** Chooses what the list offers under these words. */
async function choose(words: string): Promise<void> {
  await writeInto(field()!, words);
  const options = [...document.querySelectorAll<HTMLElement>('[role="option"]')];
  const option = options.find(({ textContent }) => textContent === words);
  await act(async () => option?.click());
}

it('[AU10] everybody reads where a firm is, and who is not its liaison changes nothing', async () => {
  await draw('Europe/Stockholm', false);
  expect(page.host.querySelector('p')?.textContent).toBe('Time zone: Europe/Stockholm');
  expect(field()).toBeNull();
});

it('[AU10] its liaison chooses another zone, which is sent once; the same one again is not', async () => {
  vi.mocked(call).mockResolvedValue({});
  await draw('Europe/Stockholm', true);
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
  await draw('Europe/Stockholm', true);
  await choose('Asia/Tokyo');
  await vi.waitFor(() => act(async () => expect(field()?.disabled).toBe(true)));
  await act(async () => refuse(new AppError('not_allowed')));
  await vi.waitFor(() =>
    act(async () => expect(page.host.textContent).toContain('The time zone was not changed.')),
  );
  await vi.waitFor(() => act(async () => expect(field()?.value).toBe('Europe/Stockholm')));
});

it('[AU10] a zone that this browser does not know stays as it is', async () => {
  await draw('Mars/Olympus', true);
  expect(field()?.value).toBe('Mars/Olympus');
});
