import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { announce, need, pinnedNode, root } from './run.mjs';

// The headless shell is the same engine without windows, and does a test in two thirds of the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const apps = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const playwright = path.join(root, 'test/node_modules/playwright-core');

/**
 * Finds Chromium or Chrome for the browser tests, or installs one: the system's own package on Debian as root,
 * otherwise the one that Playwright keeps for the user.
 * @returns {Promise<string>} path of the program
 */
export async function prepareBrowser() {
  const found = findBrowser();
  if (found) {
    announce(`Browser: ${found}`);
    return found;
  }
  await installBrowser();
  const installed = findBrowser();
  if (installed) return installed;
  console.error('No browser could be found or installed. Set CHROMIUM_PATH to Chromium or Chrome.');
  process.exit(1);
}

function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...apps];
  return [...places, playwrightBrowser()].find((place) => place !== '' && answers(place));
}

/** Ubuntu has a `chromium-browser` that only says how to install one. */
function answers(program) {
  return existsSync(program) && spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function playwrightBrowser() {
  const script = `console.log(require(${JSON.stringify(playwright)}).chromium.executablePath())`;
  return spawnSync(pinnedNode, ['-e', script], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

async function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await need('Asking Debian for its packages', ['apt-get', 'update', '-q'], { env });
    const packages = ['chromium-headless-shell', 'fonts-noto-core'];
    await need(
      'Installing Chromium',
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
      { env },
    );
    return;
  }
  const cli = path.join(playwright, 'cli.js');
  const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  await need('Installing Chromium', [pinnedNode, cli, 'install', ...withLibraries, 'chromium']);
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
