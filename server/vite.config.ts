import path from 'node:path';
import { defineConfig } from 'vite';
import { sourcePlaces } from './vite-source-places.ts';

/**
 * The server as a few files beside its sources: a process that reads a thousand modules takes six times as long to start.
 * `server/src/main.ts` stays a program of its own, for the day's work with reload.
 */
export default defineConfig({
  plugins: [sourcePlaces(path.join(import.meta.dirname, 'src'))],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/main.ts',
    target: 'node26',
    outDir: 'dist',
    reportCompressedSize: false,
    // pg asks for it when it is there; we do without.
    rolldownOptions: { external: ['pg-native'], output: { chunkFileNames: '[name]-[hash].js' } },
  },
});
