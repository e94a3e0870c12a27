import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../src/renderer')
const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.tsx'))

/** What a browser draws in its own way, and where of the kit each is drawn in the house's. */
const natives = [
  { native: /type="checkbox"/, drawnBy: ['kit/tick-box.tsx'] },
  { native: /type="search"/, drawnBy: ['kit/search-box.tsx'] },
  { native: /type="radio"/, drawnBy: ['kit/segmented-control.tsx'] },
  { native: /type="range"/, drawnBy: ['kit/chart.tsx'] },
  { native: /<(?:select|details|dialog)\b|type="(?:date|month|time|number|file|color)"/, drawnBy: [] },
]

it('no page shows a control as the browser draws it', () => {
  for (const { native, drawnBy } of natives) {
    const shown = parts.filter(name => native.test(readFileSync(join(folder, name), 'utf8')))
    expect(shown, String(native)).toEqual(drawnBy)
  }
})
