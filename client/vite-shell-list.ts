import type { Plugin } from 'vite';

/** What the service worker's source holds in place of the list. */
const PLACE = /["'`]__SHELL_LIST__["'`]/;

/** Fonts come in many alphabets; only these are kept for offline, the rest as they are used. */
const isKept = (file: string): boolean =>
  file.startsWith('assets/') && !file.endsWith('.map') && (!file.endsWith('.woff2') || /latin-w/.test(file));

/** Writes the names of all built files into the service worker, so that each build has its own and old ones go. */
export function shellList(): Plugin {
  return {
    name: 'entente-shell-list',
    apply: 'build',
    generateBundle: {
      // Vite takes out chunks that were nothing but styles; one name too many, and the browser keeps nothing at all.
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') throw new Error('The build has no service worker.');
        const files = Object.keys(bundle)
          .filter(isKept)
          .map((file) => `/${file}`);
        if (!PLACE.test(worker.code))
          throw new Error('The service worker has no place for the list of files.');
        worker.code = worker.code.replace(PLACE, JSON.stringify(JSON.stringify(files.toSorted())));
      },
    },
  };
}
