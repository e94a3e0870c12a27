import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'
import { expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../src/renderer')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name))
const sheets = files.filter(file => file.endsWith('.module.css'))

/** The classes that a style sheet tells of. */
function classesIn(sheet: string): string[] {
  const rules = readFileSync(sheet, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(match => match[1] ?? '')
  return selectors.flatMap(selector =>
    [...selector.matchAll(/\.([a-zA-Z]\w*)/g)].map(match => match[1] ?? ''),
  )
}

/** What components ask of each style sheet; `null` where they ask by a name that is computed. */
function askedFor(): Map<string, Set<string | null>> {
  const asked = new Map(sheets.map(sheet => [sheet, new Set<string | null>()]))
  for (const file of files.filter(one => one.endsWith('.tsx'))) {
    const text = readFileSync(file, 'utf8')
    for (const [, name, from] of text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
      const names = asked.get(normalize(join(file, '..', from ?? '')))
      if (text.includes(`${name}[`)) names?.add(null)
      for (const [, one] of text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) names?.add(one ?? '')
    }
  }
  return asked
}

it('every class that a component asks for is in its style sheet, and every one there is asked for', () => {
  expect(sheets.length).toBeGreaterThan(50)
  for (const [sheet, names] of askedFor()) {
    const told = new Set(classesIn(sheet))
    const missing = [...names].filter(name => name !== null && !told.has(name))
    const idle = names.has(null) ? [] : [...told].filter(name => !names.has(name))
    expect({ sheet, missing, idle }).toEqual({ sheet, missing: [], idle: [] })
  }
})
