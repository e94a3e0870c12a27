import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { bundledProgram } from '../bundled-program.ts'
import type { Cycles, Held } from './cycles.ts'
import { temporaryFolder } from './test-engine.ts'

/** Ten times what a quiet machine takes for all of the cycles. */
const limitMs = 20 * 60_000

/** By then every path has been compiled and every cache has what it ever holds. */
const warmUp = 20
const cycles = 200

/** What is said in a case may begin a page of the log or two, which are free once it is removed. */
const mostPagesFreed = 2

/**
 * The heap holds compiled code, which grows by some 15 kB a cycle and shrinks again, and no object more; 20 kB that each
 * cycle kept, less than a single answer, would be more than this part of it.
 */
const mostHeapGrowth = 1.1
/** Outside of it what was given back stays with the allocator for a while; an original kept by each cycle is more. */
const mostResidentGrowth = 1.5

it('200 cycles of import, decide, undo, attach, pack and remove leave an engine as it was', {
  timeout: limitMs,
}, async () => {
  const wanted: Cycles = { folder: temporaryFolder(), warmUp, cycles }
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    await bundledProgram('test/engine/run-cycles.ts'),
    JSON.stringify(wanted),
  ])
  const { before, after }: { before: Held; after: Held } = JSON.parse(stdout)

  expect(after.files).toEqual(before.files)
  expect(after.descriptors).toEqual(before.descriptors)
  expect(after.resources).toEqual(before.resources)

  expect(after.logBytes).toBe(0)
  expect(after.pages).toEqual(before.pages)
  const { log_entry: said = 0, ...rows } = after.rows
  expect({ ...rows, log_entry: before.rows.log_entry }).toEqual(before.rows)
  // What was said and taken back stays, and nothing beside it.
  expect(said).toBeGreaterThan(cycles)
  expect(after.freePages - before.freePages).toBeLessThanOrEqual(mostPagesFreed)

  expect(after.heapBytes / before.heapBytes).toBeLessThan(mostHeapGrowth)
  expect(after.externalBytes / before.externalBytes).toBeLessThan(mostHeapGrowth)
  expect(after.residentBytes / before.residentBytes).toBeLessThan(mostResidentGrowth)
})
