import type { DiskError } from './file-operations.ts'

/** Every kind of work that writes, by what a person would call it. */
export const workNames = [
  'a first start',
  'a migration',
  'an import',
  'a removal of bills',
  'attaching',
  'an answer',
  'a removal of a case',
  'a backup over an older one',
  'a restore',
  'a rebuild',
  'a copy',
  'a move',
  'a pack as a folder',
  'a pack as a zip',
] as const
export type WorkName = (typeof workNames)[number]

/** What happens at a point: the process dies, or that operation fails, alone or with all that follow. */
export type Mishap = 'death' | `${DiskError} once` | `${DiskError} from there on`

/** What is to be tried in one process. */
export interface Trial {
  work: WorkName
  mishaps: Mishap[]
  /** Every point there is, or a few of them. */
  density: 'all' | 'sample'
  /** The first point to try. */
  from: number
  folder: string
  /** Where what is there before each work is kept, from one process to the next. */
  prepared: string
}

/** What came of it. */
export interface Tried {
  points: number
  /** At how many of them the next start finds the state from before. */
  before: number
  /** What was wrong, and at which point. */
  faults: string[]
  /** Where the next process has to go on. */
  next: number | null
}
