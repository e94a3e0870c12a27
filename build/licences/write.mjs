import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { shippedLicences } from './shipped.mjs'

/** Writes the licences of everything that ships, as the app shows them: `npm run write -- licences`. */
const root = resolve(import.meta.dirname, '../..')
writeFileSync(resolve(root, 'resources/licences.json'), `${JSON.stringify(shippedLicences(root), null, 2)}\n`)
