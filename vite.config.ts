import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['TELAR_API'] ?? 'http://127.0.0.1:3000';

/** The explorer: built into dist/client, which the service hands out; in development the API is asked through a proxy. */
export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { '/api': server, '/docs': server } },
  preview: { proxy: { '/api': server, '/docs': server } },
});
