import { registerHooks } from 'node:module'
import electron from 'electron/package.json' with { type: 'json' }

// Main asks which Electron it runs in, as early as it is loaded.
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: electron.version } })

const standIn = import.meta.resolve('./stand-in.ts')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
