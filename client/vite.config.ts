import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellList } from './vite-shell-list.ts';

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

const server = 'http://localhost:3000';

/** The browser app: `/sw.js` is the service worker, everything else is hashed under `/assets`. */
export default defineConfig({
  plugins: [react(), shellList()],
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
      input: { main: 'index.html', sw: 'src/sw/service-worker.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
