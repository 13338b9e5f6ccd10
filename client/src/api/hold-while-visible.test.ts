import { expect, test } from 'vitest';
import { holdWhileVisible } from './hold-while-visible.ts';

test('[LV1] a line is held only while the page can be seen, one at a time', () => {
  const events = new EventTarget();
  const page = {
    visibilityState: 'hidden' as DocumentVisibilityState,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const turn = (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    events.dispatchEvent(new Event('visibilitychange'));
  };
  let held = 0;
  const end = holdWhileVisible(() => {
    held++;
    return () => held--;
  }, page);
  expect(held).toBe(0);
  turn('visible');
  turn('visible');
  expect(held).toBe(1);
  turn('hidden');
  expect(held).toBe(0);
  turn('visible');
  end();
  expect(held).toBe(0);
  turn('visible');
  expect(held).toBe(0);
});
