import { inProject } from './bootstrap/places.mjs'

/** What is made by a script and committed, by name. */
const WRITERS = {
  databases: ['test', 'fixture', 'write-databases.ts'],
  samples: ['test', 'fixture', 'write-samples.ts'],
  'cancel-plans': ['test', 'fixture', 'write-cancel-plans.ts'],
  merchants: ['test', 'fixture', 'write-merchants.ts'],
  'character-maps': ['build', 'character-maps', 'write.mjs'],
  licences: ['build', 'licences', 'write.mjs'],
}

/** `npm run write -- NAME`: makes it anew. */
const name = process.argv[2] ?? ''
const writer = WRITERS[name]
if (!writer) throw new Error(`give one of ${Object.keys(WRITERS).join(', ')}`)
await import(inProject(...writer))
