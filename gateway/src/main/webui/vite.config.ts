import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Browsers that know light-dark(): the colour tokens are written with it.
const BROWSERS = ['chrome123', 'edge123', 'firefox121', 'safari17.5'];

export default defineConfig({
  plugins: [
    react(),
    // The interface speaks English; the words of React Aria in thirty other languages can stay out.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
  ],
  build: {
    target: BROWSERS,
    cssTarget: BROWSERS,
    // The security policy admits fonts from files only, not from data: addresses.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: {
    // A gateway that runs on this machine answers for the API while the UI is developed.
    proxy: { '/api': 'http://localhost:8080' },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: 'src/testing/setup.ts',
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // Tests clean up behind themselves; a new environment for each file would take longer than they.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
  },
});
