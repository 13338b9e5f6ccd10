import type { Browser, BrowserContext } from 'playwright-core';
import type { SignedIn } from '../../support/people.ts';

/** A page may wait for a server that reads a long record from the disk. */
const PATIENCE_MS = 120_000;

const asCookies = ({ cookie, url }: SignedIn) =>
  cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });

/** A browser of somebody signed in who has never been there. */
export async function openContext(browser: Browser, who: SignedIn): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: who.url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addCookies(asCookies(who));
  return context;
}
