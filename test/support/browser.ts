/** Chromium with people in it: a context for each, signed in, and every complaint of their pages kept. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { chromiumArgs, findChromium } from './chromium.ts';
import { signIn, type DemoName, type SignedIn } from './people.ts';

/** One person in a browser of their own. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly who: SignedIn;
}

export interface TestBrowser {
  /** A context of its own in which nobody is signed in. */
  openContext(url: string, options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Signs a demo person in and opens an empty page. */
  visit(url: string, name: DemoName, options?: BrowserContextOptions): Promise<Visitor>;
  /** Takes the complaints back that a test meant to cause. @throws {Error} there are none */
  expectComplaints(about: RegExp): void;
  /** Closes every context. @throws {Error} a page threw, logged an error or broke its Content-Security-Policy */
  closeContexts(): Promise<void>;
  close(): Promise<void>;
}

/** A page waits this long for what shall happen: two cores are shared by a browser, a server and a database. */
const patienceMs = 20_000;

/** What Chromium itself logs when a server answers with a failure or is away; the page's own words tell of it. */
const expected = /Failed to load resource|WebSocket connection|WebSocket is already in CLOSING|net::ERR_/;

function listen(context: BrowserContext, complain: (words: string) => void): void {
  context.on('weberror', (error) => complain(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complain(message.text());
  });
}

/** The cookie header of a sign-in as the cookies of one host. */
const asCookies = ({ cookie, url }: SignedIn) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });

/** Launches it. The service worker is blocked unless a test allows it: keeping the shell costs each context a second. */
export async function launchBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  let complaints: string[] = [];
  const openContext = async (url: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      serviceWorkers: 'block',
      ...options,
    });
    context.setDefaultTimeout(patienceMs);
    listen(context, (words) => complaints.push(words));
    return context;
  };
  return {
    openContext,
    async visit(url, name, options) {
      const [context, who] = await Promise.all([openContext(url, options), signIn(url, name)]);
      await context.addCookies(asCookies(who));
      return { context, page: await context.newPage(), who };
    },
    expectComplaints(about) {
      const others = complaints.filter((words) => !about.test(words));
      if (others.length === complaints.length) throw new Error(`no page complained about ${about}`);
      complaints = others;
    },
    async closeContexts() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      const said = complaints.splice(0);
      if (said.length > 0) throw new Error(`pages complained:\n${said.join('\n')}`);
    },
    close: () => browser.close(),
  };
}
