import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licenceNotices } from './scripts/licence-notices.ts';

const server = process.env['TELAR_API'] ?? 'http://127.0.0.1:3000';

/**
 * What every screen needs, in two files that come together; then what several screens share. A file takes along what it
 * imports, so those of a respondent's page come first: it does without the screens of the explorer.
 */
const fewFiles = [
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 2 },
  { name: 'telar', tags: ['$initial' as const], priority: 1 },
  { name: 'parts', test: /client\/(ui|api)\//, minShareCount: 2 },
  { name: 'answering', test: /client\/features\/surveys\/answering\//, minShareCount: 2 },
  { name: 'screens', test: /client\/(features(?!\/surveys)|appearance)\//, minShareCount: 2 },
  { name: 'surveys', test: /client\/features\/surveys\//, minShareCount: 2 },
];

/** The host stays as the browser names it: the service compares it with the page that a request comes from. */
const proxied = { target: server, changeOrigin: false };
const proxy = { '/api': proxied, '/docs': proxied };

const notices = licenceNotices();

/** The explorer: built into dist/client, which the service hands out; in development the API is asked through a proxy. */
export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [react(), notices.write],
  worker: { plugins: () => [notices.ofWorkers] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Few files: over a slow network each costs a journey there and back, six of them at a time.
    rolldownOptions: { output: { codeSplitting: { groups: [...fewFiles] } } },
  },
  server: { proxy },
  preview: { proxy },
});
