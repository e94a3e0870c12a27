import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mishap, type Trial, workNames } from './trial.ts'
import { makeTools, noCompiler, type Tools, triedPoints } from './tried-points.ts'

/** Tests every kind of work at all its points, or a few of them, each test with some mishaps. */
export function testPoints(density: Trial['density'], tests: readonly Mishap[][]): void {
  let folder = ''
  let tools: Tools | null = null
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xucha-shim-'))
    tools = await makeTools(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  describe.each(workNames)('%s is done whole or not at all', work => {
    it.for(tests.map(mishaps => [mishaps.join(', '), mishaps] as const))(
      '%s',
      async ([, mishaps], context) => {
        if (!tools) return context.skip(noCompiler)
        const { points, before, faults } = await triedPoints(tools, {
          work,
          mishaps: [...mishaps],
          density,
        })
        expect(faults).toEqual([])
        expect(points).toBeGreaterThan(0)
        expect(before).toBeGreaterThan(0)
      },
    )
  })
}
