import { join } from 'node:path'
import { build, type InlineConfig, mergeConfig } from 'vite'

export const root = join(import.meta.dirname, '..')

/** Bundles modules for Node into a folder, as `[name].mjs`, with whatever else is said of how. */
export async function bundle(input: string | string[], outDir: string, more: InlineConfig): Promise<void> {
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      // Another run may be reading what is there.
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  }
  await build(mergeConfig(config, more))
}
