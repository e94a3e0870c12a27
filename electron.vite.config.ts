import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The older of the two runtimes one build has to run on: docs/fallback-runtime.md. */
const OLDEST_NODE = 'node20.18'
const OLDEST_CHROMIUM = 'chrome130'

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, and electron-vite adds one to every module that uses any.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: OLDEST_NODE,
      minify: true,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          'engine-process': 'src/main/engine-process.ts',
          'bill-worker': 'src/engine/import/bill-worker.ts',
          'integrity-worker': 'src/engine/data/integrity-worker.ts',
        },
        // Side by side, so that a module finds the worker's file beside its own wherever it is bundled.
        output: { chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST_NODE,
      // A sandboxed preload can only require electron, so it must be one CommonJS file with all it needs.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // Every element of the page is made by src/renderer/safe-jsx, so that no name turns or hides what is beside it.
    plugins: [react({ jsxImportSource: 'shown' })],
    resolve: { alias: { shown: resolve(import.meta.dirname, 'src/renderer/safe-jsx') } },
    build: {
      target: OLDEST_CHROMIUM,
      minify: true,
      // Content-Security-Policy allows scripts, styles and fonts from the app's own files only.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
