import path from 'node:path';
import { build, type Plugin } from 'vite';

/** What the service worker's source holds in place of the list. */
const PLACE = /["'`]__SHELL_LIST__["'`]/;

/** Fonts come in many alphabets; only these are kept for offline, the rest as they are used. */
const isKept = (file: string): boolean =>
  file.startsWith('assets/') && !file.endsWith('.map') && (!file.endsWith('.woff2') || /latin-w/.test(file));

/** The worker as one classic script: whatever the app's files share, it must import nothing. */
async function buildWorker(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'src/sw/service-worker.ts');
  const rolldownOptions = { input: entry, output: { format: 'iife' } } as const;
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rolldownOptions },
  });
  const [output] = 'output' in built ? built.output : [];
  if (output?.type !== 'chunk' || !PLACE.test(output.code))
    throw new Error('The service worker has no place for the list of files.');
  return output.code;
}

/** Adds `/sw.js`, with the names of all built files in it, so that each build has its own and old ones go. */
export function serviceWorker(): Plugin {
  return {
    name: 'entente-service-worker',
    apply: 'build',
    generateBundle: {
      // Vite takes out chunks that were nothing but styles; one name too many, and the browser keeps nothing at all.
      order: 'post',
      async handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter(isKept)
          .map((file) => `/${file}`);
        const code = await buildWorker();
        const list = JSON.stringify(JSON.stringify(files.toSorted()));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: code.replace(PLACE, () => list) });
      },
    },
  };
}
