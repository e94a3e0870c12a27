import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Licences that ask for no more than to be named and shown; anything else has to be looked at first. */
export const allowedLicences = [
  'MIT',
  'ISC',
  'BSD-3-Clause',
  'BSD-2-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
]

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"()]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/**
 * Everything that ends up in the app: what its sources import, what that depends on, and the runtime. Each with the
 * licence its package states and the text that comes with it; throws where a package has none.
 */
export function shippedLicences(root) {
  const found = new Map()
  const visit = (name, from) => {
    const folder = folderOf(name, from)
    const {
      version,
      license,
      author,
      dependencies = {},
    } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const key = `${name} ${version}`
    if (found.has(key)) return
    found.set(key, { name, version, licence: license, text: textOf(folder, { name, license, author }) })
    if (name === 'electron') return
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder)
  }
  for (const name of ['electron', ...importedPackages(join(root, 'src'))]) visit(name, root)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function importedPackages(folder) {
  const names = new Set()
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(entry)) continue
    for (const match of readFileSync(join(folder, entry), 'utf8').matchAll(importPattern)) {
      const from = match[1] ?? match[2] ?? ''
      if (from.startsWith('node:') || from.startsWith('.')) continue
      names.add(from.split('/', from.startsWith('@') ? 2 : 1).join('/'))
    }
  }
  return [...names].sort()
}

/** A package lies in the nearest `node_modules` on the way up. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (folder === dirname(folder)) throw new Error(`${name} is not installed`)
  }
}

/** For packages that name a licence and leave its text out. */
const standardTexts = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
}

function textOf(folder, { name, license, author }) {
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)(\.|$)/i.test(entry))
  if (file) return readFileSync(join(folder, file), 'utf8').trim()
  const standard = standardTexts[license]
  const holder = typeof author === 'string' ? author : author?.name
  if (!standard || !holder) throw new Error(`${name} comes without the text of its licence`)
  return `Copyright (c) ${holder} and contributors\n\n${standard}`
}
