import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { nextStopSignal } from './stop-signal.ts';

const log = pino({ level: 'silent' });
let exit: MockInstance<typeof process.exit>;

beforeEach(() => {
  vi.useFakeTimers();
  exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
});

afterEach(() => {
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('[LC1] the first signal asks to stop and ends nothing', async () => {
  const signalled = nextStopSignal(log);
  process.emit('SIGINT');
  await signalled;
  expect(exit).not.toHaveBeenCalled();
});

test('[LC2] a second signal ends the process at once with 1', () => {
  void nextStopSignal(log);
  process.emit('SIGTERM');
  expect(() => process.emit('SIGINT')).toThrow('exit 1');
});

test('[LC2] ten seconds after the first signal the process ends with 1', () => {
  void nextStopSignal(log);
  process.emit('SIGTERM');
  vi.advanceTimersByTime(9_999);
  expect(exit).not.toHaveBeenCalled();
  expect(() => vi.advanceTimersByTime(1)).toThrow('exit 1');
});
