/** What every file of browser tests starts with: one server and one Chromium, and no complaint of any page. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { launchBrowser, type TestBrowser, type Visitor } from '../support/browser.ts';
import type { DemoName } from '../support/people.ts';

export interface Together {
  readonly server: AppServer;
  readonly browser: TestBrowser;
  /** Opens a browser for each of these demo people, at once. */
  visit<const Names extends readonly DemoName[]>(
    ...names: Names
  ): Promise<{ -readonly [At in keyof Names]: Visitor }>;
}

/** Registers the hooks of the file. What it gives can be read inside tests. */
export function startTogether(): Together {
  let server: AppServer | undefined;
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startAppServer(), launchBrowser()]);
  });
  afterEach(() => browser?.closeContexts());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
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
        names.map((name) => running().browser.visit(running().server.url, name)),
      );
      return visitors as { -readonly [At in keyof typeof names]: Visitor };
    },
  };
}
