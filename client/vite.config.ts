import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './vite-compressed.ts';
import { serviceWorker } from './vite-service-worker.ts';

/** Packages of which a second copy would break documents: their classes are compared by identity. */
const onlyOnce = [
  'yjs',
  'lib0',
  'y-protocols',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-transform',
  'prosemirror-view',
  'prosemirror-commands',
  'prosemirror-keymap',
  'prosemirror-tables',
  'prosemirror-schema-list',
];

/**
 * Without groups every combination of pages gets a chunk of what they share: 72 requests before the first risk is seen,
 * most of them for less than a kilobyte.
 */
const groups = [
  { name: 'first', tags: ['$initial' as const] },
  // What every document stands on comes from one file that asks no other: merged with what stands on it, it would ask in a
  // circle, and a part would run before what it needs.
  {
    name: 'documents',
    minShareCount: 2,
    priority: 1,
    test: /node_modules\/\.pnpm\/(yjs|lib0|y-protocols|prosemirror-|@tiptap|orderedmap|rope-sequence|w3c-keyname|linkifyjs)|packages\/documents\/src\/(agreement|entries|yjs)\//,
  },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
];

/** Rolldown lists in a shared chunk's name all who share it. */
const shortName = (name: string): string => name.replace(/~.*/, '');

const server = 'http://localhost:3000';

/** The browser app: `/sw.js` is the service worker, everything else is hashed under `/assets`. */
export default defineConfig({
  plugins: [react(), serviceWorker(), compressed()],
  resolve: { dedupe: onlyOnce },
  server: {
    proxy: {
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    sourcemap: true,
    // Browsers that know light-dark(): a rewriting of it for older ones needs color-scheme in each file, and shows nothing without.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The server allows fonts from files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: { main: 'index.html' },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) =>
          `assets/${shortName(path.parse(name).name)}-[hash][extname]`,
        codeSplitting: { groups },
        // Small chunks that are put together may import each other in a ring: without this a part is drawn before it is there.
        strictExecutionOrder: true,
      },
    },
  },
});
