import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../support/chromium.ts';
import { createDataDirectory, removeDataDirectories } from '../../support/data-directory.ts';
import { signIn, type SignedIn } from '../../support/people.ts';
import { endServerProcesses, startServerProcess } from '../../support/server-process.ts';
import { measureBaseline, measurePage } from './measure.ts';
import { asJson, asTable, type Report } from './report.ts';
import type { Subject } from './subject.ts';

const asCookies = ({ cookie, url }: SignedIn) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });

interface Size {
  readonly count: number;
  readonly rounds: number;
}

async function measureAll(url: string, subject: Subject, { count, rounds }: Size): Promise<Report> {
  const who = await signIn(url, 'maya');
  const place = await subject.seed(who, count);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await context.addCookies(asCookies(who));
    const address = `/alliances/${who.allianceId}/${place}`;
    const ours = await measurePage(await context.newPage(), subject, { address, rounds });
    const plain = await measureBaseline(await context.newPage(), count, rounds);
    return { entries: subject.entries, count, chromium: browser.version(), ours, plain };
  } finally {
    await browser.close();
  }
}

/**
 * `pnpm bench register` or `log`: a page of many entries in Chromium at the real server, beside a plain list.
 * `--count`, `--rounds` of opening again, `--json <file>`.
 */
export async function benchEntries(subject: Subject, usual: number, args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { count: { type: 'string' }, rounds: { type: 'string' }, json: { type: 'string' } },
  });
  const size = { count: Number(values.count ?? usual), rounds: Number(values.rounds ?? 3) };
  const server = await startServerProcess({ dataDir: createDataDirectory().path, env: { DEMO: 'on' } });
  try {
    const report = await measureAll(server.url, subject, size);
    console.log(asTable(report));
    if (values.json === undefined) console.log(asJson(report));
    else writeFileSync(values.json, asJson(report));
    return true;
  } finally {
    await endServerProcesses();
    await removeDataDirectories();
  }
}
