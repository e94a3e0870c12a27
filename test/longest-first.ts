import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest on any machine, the longest first. */
const longest = [
  'model/mixtures.full',
  'crash/errors.full',
  'engine/many-cycles.full',
  'import/spoilt-files.full',
  'security/fuzzed-backups.exploit.full',
  'subscriptions/bounded.full',
  'crash/deaths.full',
  'crash/points',
  'subscriptions/scenarios',
]

/** Begins with the longest files, so that no core is left without work at the end; a file's size says little of its time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  // Vitest has files with modules of their own first, and starts each worker once.
  if (project.config.isolate) return -1
  const at = longest.findIndex(part => moduleId.includes(`/${part}.test.`))
  return at < 0 ? longest.length : at
}
