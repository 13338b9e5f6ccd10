import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../support/chromium.ts';
import type { PartReport } from '../versions/part.ts';
import { asJson, asTable } from '../versions/report.ts';
import { withStage } from '../versions/stage.ts';
import { talkOnAgreement } from './talk-on-agreement.ts';
import { talkOnRegister } from './talk-on-register.ts';

const parts = [talkOnAgreement, talkOnRegister];

/**
 * `pnpm bench threads`: a document with many threads in Chromium at the real server, beside the same without any.
 * `--only agreement,register`, `--count`, `--rounds`, `--json <file>`.
 */
export async function benchThreads(args: string[]): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { only: text, count: text, rounds: text, json: text } });
  const size = { count: Number(values.count ?? 2000), rounds: Number(values.rounds ?? 2) };
  const chosen = parts.filter(
    ({ name }) => values.only === undefined || values.only.split(',').includes(name),
  );
  const reports = await withStage(async (stage) => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
    const found: PartReport[] = [];
    try {
      for (const { measure } of chosen)
        for (const report of await measure(stage, browser, size)) {
          // At once: what has been found stays found when a later part fails.
          console.log(asTable([report]));
          found.push(report);
        }
      return found;
    } finally {
      await browser.close();
    }
  });
  if (values.json !== undefined) writeFileSync(values.json, asJson(reports));
  return true;
}
