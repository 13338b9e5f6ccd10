import { describe, expect, it, vi } from 'vitest';
import { holdLiveLine, type EventLine } from './live-line.ts';

class FakeLine extends EventTarget implements EventLine {
  readyState = 0;
  isEnded = false;
  close(): void {
    this.isEnded = true;
  }
  say(type: 'open' | 'error'): void {
    this.dispatchEvent(new Event(type));
  }
  tell(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function stage() {
  const lines: FakeLine[] = [];
  const waiting: { work: () => void; delayMs: number }[] = [];
  const heard = { onOpen: vi.fn(), onHint: vi.fn(), onLost: vi.fn() };
  const end = holdLiveLine({
    ...heard,
    open() {
      const line = new FakeLine();
      lines.push(line);
      return line;
    },
    later(work, delayMs) {
      const entry = { work, delayMs };
      waiting.push(entry);
      return () => waiting.splice(waiting.indexOf(entry), 1);
    },
  });
  return { lines, waiting, heard, end, line: () => lines.at(-1)! };
}

describe('the line of hints', () => {
  it('reports every opening, and hints that can be read', () => {
    const { heard, line } = stage();
    line().say('open');
    line().tell('{"kind":"people"}');
    line().tell('{"kind":"weather"}');
    line().tell('not json');
    expect(heard.onOpen).toHaveBeenCalledTimes(1);
    expect(heard.onHint.mock.calls).toEqual([[{ kind: 'people' }]]);
  });

  it('leaves a lost network to EventSource', () => {
    const { lines, waiting, heard, line } = stage();
    line().say('error');
    expect(heard.onLost).toHaveBeenCalledTimes(1);
    expect([lines.length, waiting.length]).toEqual([1, 0]);
  });

  it('opens again after growing pauses when the browser has given up, and starts over once it stands', () => {
    const { lines, waiting, line } = stage();
    const breakLine = () => {
      line().readyState = 2;
      line().say('error');
    };
    for (let round = 0; round < 6; round += 1) {
      breakLine();
      waiting.at(-1)?.work();
    }
    expect(waiting.map((entry) => entry.delayMs)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect(lines).toHaveLength(7);
    line().say('open');
    breakLine();
    expect(waiting.at(-1)?.delayMs).toBe(1000);
  });

  it('ends for good', () => {
    const { waiting, line, end } = stage();
    line().readyState = 2;
    line().say('error');
    end();
    expect(waiting).toEqual([]);
    expect(line().isEnded).toBe(true);
  });
});
