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
  /** Signs a demo person in, in a context of its own, and opens an empty page. */
  visit(url: string, name: DemoName, options?: BrowserContextOptions): Promise<Visitor>;
  /**
   * The same in a context that another test may have left: whatever a site can keep is gone, what the browser keeps for
   * itself stays. Scripts are then neither fetched nor compiled again, which is most of what a first page costs.
   */
  visitAgain(url: string, name: DemoName): Promise<Visitor>;
  /** The same for somebody who is signed in already. */
  visitAs(who: SignedIn): Promise<Visitor>;
  /** Takes the complaints back that a test meant to cause. @throws {Error} there are none */
  expectComplaints(about: RegExp): void;
  /** Closes every page. @throws {Error} a page threw, logged an error or broke its Content-Security-Policy */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** A page waits this long for what shall happen: two cores are shared by a browser, a server and a database. */
const patienceMs = 60_000;

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

/** Takes from a context all that a test has set on it, but for the page that keeps its process alive. */
async function empty(context: BrowserContext, keeper: Page): Promise<void> {
  const others = context.pages().filter((page) => page !== keeper);
  await Promise.all(others.map((page) => page.close()));
  await Promise.all([context.setOffline(false), context.clearCookies()]);
}

/** Removes what a site has kept in the context of this page. */
async function forgetSite(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const storageTypes = 'local_storage,indexeddb,cache_storage,service_workers';
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes });
  await session.detach();
}

/**
 * Opens a page that does nothing but stay: the pages that come after it run in its process, which has read the app's
 * scripts already, instead of starting one each.
 */
async function keepProcess(context: BrowserContext): Promise<Page> {
  const keeper = await context.newPage();
  await keeper.goto('/health');
  return keeper;
}

/**
 * Pages of tests are left after seconds: code that V8 compiles anew to be quick, and threads that collect what is not
 * used, cost them a fifth of their time. What runs is the same.
 */
const forShortLives = '--js-flags=--no-maglev --no-opt --single-threaded-gc --min-semi-space-size=32';

/**
 * Launches it. The service worker is blocked unless a test allows it, since keeping the shell costs each context a second;
 * nothing moves unless a test asks for it, since drawing a movement costs more than the page itself.
 */
export async function launchBrowser(): Promise<TestBrowser> {
  const args = [...chromiumArgs, '--process-per-site', forShortLives];
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args });
  let complaints: string[] = [];
  /** Those that are used again, with the page that stays in each. */
  const again = new Map<BrowserContext, Page>();
  const left: BrowserContext[] = [];
  const openContext = async (url: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(patienceMs);
    listen(context, (words) => complaints.push(words));
    return context;
  };
  const enter = async (context: BrowserContext, signedIn: Promise<SignedIn>): Promise<Visitor> => {
    const [page, who] = await Promise.all([context.newPage(), signedIn]);
    await forgetSite(page, who.url);
    await context.addCookies(asCookies(who));
    return { context, page, who };
  };
  const enterAgain = async (url: string, signedIn: Promise<SignedIn>): Promise<Visitor> => {
    const context = left.pop() ?? (await openContext(url));
    if (!again.has(context)) again.set(context, await keepProcess(context));
    return await enter(context, signedIn);
  };
  return {
    openContext,
    async visit(url, name, options) {
      return await enter(await openContext(url, options), signIn(url, name));
    },
    visitAgain: (url, name) => enterAgain(url, signIn(url, name)),
    visitAs: (who) => enterAgain(who.url, Promise.resolve(who)),
    expectComplaints(about) {
      const others = complaints.filter((words) => !about.test(words));
      if (others.length === complaints.length) throw new Error(`no page complained about ${about}`);
      complaints = others;
    },
    async closePages() {
      const open = browser.contexts();
      await Promise.all(
        open.map((context) => {
          const keeper = again.get(context);
          return keeper ? empty(context, keeper) : context.close();
        }),
      );
      left.splice(0, left.length, ...open.filter((context) => again.has(context)));
      const said = complaints.splice(0);
      if (said.length > 0) throw new Error(`pages complained:\n${said.join('\n')}`);
    },
    close: () => browser.close(),
  };
}
