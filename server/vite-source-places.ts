import path from 'node:path';
import type { Plugin } from 'vite';

/** A thread's program, or any other word of a module about its own place. */
const places = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)|import\.meta\.(url|dirname)/g;

/**
 * Keeps what a module says about its own place true when it stands in a file with others: folders are found from where its
 * source lies, and the program of a thread is built beside the one that starts it.
 * @param sources the folder of the sources; the one that is built lies beside it, and nothing below that
 */
export function sourcePlaces(sources: string): Plugin {
  return {
    name: 'entente-source-places',
    enforce: 'pre',
    transform: {
      filter: { id: `${sources}/**`, code: /import\.meta\./ },
      handler(code, id) {
        const source = path.posix.join('..', path.basename(sources), path.relative(sources, id));
        return code.replace(places, (_all, thread: string | undefined, what: string) => {
          if (what === 'url') return `new URL('${source}', import.meta.url)`;
          if (thread === undefined) return `(import.meta.dirname + '/${path.dirname(source)}')`;
          const program = path.join(path.dirname(id), `${thread}.ts`);
          const fileName = `${thread}.js`;
          this.emitFile({ type: 'chunk', id: program, fileName });
          return `new URL('./${fileName}', import.meta.url)`;
        });
      },
    },
  };
}
