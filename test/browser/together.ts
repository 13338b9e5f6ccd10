/**
 * What every file of browser tests starts with: a server of its own, and no complaint of any page. Chromium and the port
 * stay from file to file: scripts that it has fetched and compiled from this address need not be again.
 */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { launchBrowser, type TestBrowser, type Visitor } from '../support/browser.ts';
import { findFreePort } from '../support/free-port.ts';
import type { DemoName } from '../support/people.ts';

export interface Together {
  readonly server: AppServer;
  readonly browser: TestBrowser;
  /** Opens a browser for each of these demo people, at once; one that nothing of an earlier test is left in. */
  visit<const Names extends readonly DemoName[]>(
    ...names: Names
  ): Promise<{ -readonly [At in keyof Names]: Visitor }>;
}

/** Ends with the process that the files of this suite run in. */
let kept: { readonly browser: TestBrowser; readonly port: number } | undefined;

const keep = async () => (kept ??= { browser: await launchBrowser(), port: await findFreePort() });

/** Registers the hooks of the file. What it gives can be read inside tests. */
export function startTogether(): Together {
  let server: AppServer | undefined;
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    const { port, ...here } = await keep();
    server = await startAppServer(port);
    browser = here.browser;
  });
  afterEach(() => browser?.closePages());
  afterAll(() => server?.close());
  const running = () => {
    if (!server || !browser) throw new Error('nothing is started before the tests');
    return { server, browser };
  };
  return {
    get server() {
      return running().server;
    },
    get browser() {
      return running().browser;
    },
    async visit(...names) {
      const visitors = await Promise.all(
        names.map((name) => running().browser.visitAgain(running().server.url, name)),
      );
      return visitors as { -readonly [At in keyof typeof names]: Visitor };
    },
  };
}
