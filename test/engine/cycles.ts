/** What is to be run in a process of its own. */
export interface Cycles {
  folder: string
  /** Cycles before the first look: code is compiled and caches fill. */
  warmUp: number
  cycles: number
}

/** What an engine holds while nothing is asked of it. */
export interface Held {
  /** Every file there is, by its path. */
  files: string[]
  /** What the open files of the process are, where the system tells. */
  descriptors: string[]
  /** What keeps Node waiting. */
  resources: string[]
  /** Of the write-ahead log. */
  logBytes: number
  /** Pages of the database by the table or index they are of, but for what was said, which only grows. */
  pages: Record<string, number>
  freePages: number
  rows: Record<string, number>
  heapBytes: number
  /** Memory that Node keeps outside its heap. */
  externalBytes: number
  residentBytes: number
}
