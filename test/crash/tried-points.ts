import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { bundledProgram } from '../bundled-program.ts'
import { controlBytes, controlVariable } from './file-operations.ts'
import type { Trial, Tried } from './trial.ts'

const source = resolve(import.meta.dirname, 'file-operations.c')
const program = 'test/crash/try-points.ts'
/** What is compiled is kept from one start to the next. */
const compileCache = join(tmpdir(), 'xucha-compile-cache')
const mostOutputBytes = 1 << 24

export const noCompiler =
  'operations on files are counted by a program in C, which needs Linux and the compiler cc'

/** What every process that tries points needs. */
export interface Tools {
  library: string
  bundle: string
  /** Where the processes keep what they prepared for one another. */
  prepared: string
}

/** Makes them in a folder; null where that can't be done here. */
export async function makeTools(folder: string): Promise<Tools | null> {
  const bundle = await bundledProgram(program)
  // Beside the bundle, since a folder for temporary files may hold nothing that is run.
  const library = compileFileOperations(dirname(bundle))
  if (!library) return null
  const prepared = join(folder, 'prepared')
  mkdirSync(prepared)
  return { library, prepared, bundle }
}

function compileFileOperations(folder: string): string | null {
  if (process.platform !== 'linux') return null
  const library = join(folder, 'file-operations.so')
  try {
    execFileSync('cc', ['-O2', '-Wall', '-Werror', '-shared', '-fPIC', '-o', library, source], {
      stdio: 'pipe',
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return library
}

/** Tries one kind of work at its points, in as many processes as that takes. */
export async function triedPoints(
  tools: Tools,
  wanted: Pick<Trial, 'work' | 'mishaps' | 'density'>,
): Promise<Omit<Tried, 'next'>> {
  const sum = { points: 0, before: 0, faults: [] as string[] }
  for (let from: number | null = 1; from !== null; ) {
    const { points, before, faults, next } = await triedFrom(from, tools, wanted)
    sum.points += points
    sum.before += before
    sum.faults.push(...faults)
    from = next
  }
  return sum
}

async function triedFrom(
  from: number,
  { library, bundle, prepared }: Tools,
  wanted: Omit<Trial, 'from' | 'folder' | 'prepared'>,
): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-crash-'))
  try {
    const control = join(folder, 'control')
    writeFileSync(control, Buffer.alloc(controlBytes))
    const trial: Trial = { ...wanted, from, prepared, folder: join(folder, 'work') }
    mkdirSync(trial.folder)
    const wasm = process.execArgv.filter(argument => argument.startsWith('--wasm-'))
    const { stdout } = await promisify(execFile)(process.execPath, [...wasm, bundle, JSON.stringify(trial)], {
      maxBuffer: mostOutputBytes,
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: compileCache,
        // From where the process stands: it is a list, which a blank in the path of the project would part.
        LD_PRELOAD: relative('', library),
        [controlVariable]: control,
      },
    })
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
