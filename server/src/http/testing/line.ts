import { liveHint, type LiveHint } from '@entente/protocol/api/live';
import type { TestPerson } from './people.ts';
import type { TestApp } from './test-app.ts';

/** Somebody's line of hints. */
export interface TestLine {
  /** Waits for so many more hints. */
  next(count: number): Promise<LiveHint[]>;
  end(): Promise<void>;
}

/** Opens a line as a page does; what is told from now on is on it. */
export async function openLine(
  { app }: TestApp,
  { browser }: TestPerson,
  allianceId: string,
): Promise<TestLine> {
  const headers = { cookie: browser.cookie() };
  const { body } = await app.request(`/api/alliances/${allianceId}/live`, { headers });
  if (body === null) throw new Error('no line');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const waiting: LiveHint[] = [];
  return {
    async next(count) {
      while (waiting.length < count) {
        const { value = '', done } = await reader.read();
        if (done) throw new Error('the line has ended');
        const data = [...value.matchAll(/^data: (.*)$/gm)].map(([, text = '']) => text);
        waiting.push(...data.map((text) => liveHint.parse(JSON.parse(text))));
      }
      return waiting.splice(0, count);
    },
    end: () => reader.cancel(),
  };
}
