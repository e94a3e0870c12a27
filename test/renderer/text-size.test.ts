import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../src/renderer')
/** Whoever is 55 reads this much without glasses for it; notes and captions are read too. */
const leastPx = 14

it('no text of the window is smaller than 14 px, notes and captions of charts included', () => {
  const sizes = globSync('**/*.{css,ts,tsx}', { cwd: renderer }).flatMap(file =>
    [
      ...readFileSync(join(renderer, file), 'utf8').matchAll(
        /(?:font-size: |--text[\w-]*: |font: |fontSize = |fontSize: )(\d+(?:\.\d+)?)(px|\b)/g,
      ),
    ].map(([found, size]) => ({ at: `${file}: ${found}`, size: Number(size) })),
  )
  expect(sizes.length).toBeGreaterThan(5)
  expect(sizes.filter(({ size }) => size < leastPx).map(({ at }) => at)).toEqual([])
})
