import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../bootstrap/places.mjs'

/**
 * Copies the maps of Chinese characters that a PDF may count on without holding them, from pdf.js, which packs Adobe's:
 * `npm run write -- character-maps`. Those of other scripts occur in no certificate.
 */
const from = inProject('node_modules', 'pdfjs-dist', 'cmaps')
const to = inProject('resources', 'character-maps')
const wanted = /^(?:GB.*|UniGB-.*|Adobe-GB1-.*)\.bcmap$/

rmSync(to, { recursive: true, force: true })
mkdirSync(to)
const names = readdirSync(from).filter(name => wanted.test(name))
for (const name of names) copyFileSync(join(from, name), join(to, name))
copyFileSync(join(from, 'LICENSE'), join(to, 'LICENSE'))
writeFileSync(
  join(to, 'README.md'),
  'Maps of Chinese characters for PDFs that name them without holding them; packed by pdf.js from [Adobe’s CMap Resources](https://github.com/adobe-type-tools/cmap-resources), BSD-3-Clause (LICENSE). Made by `npm run write -- character-maps`.\n',
)
