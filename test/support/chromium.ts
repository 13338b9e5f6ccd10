import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser for tests: the one `npm test` has found or installed, else one in a usual place.
 * @throws {Error} there is none
 */
export function findChromium(): string {
  const found = process.env.CHROMIUM_PATH ?? usual.find((place) => existsSync(place));
  if (found) return found;
  throw new Error('Set CHROMIUM_PATH to Chromium or Chrome, or run npm test, which installs one.');
}

/** For `chromium.launch()`: no word to any other machine, and able to run as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
