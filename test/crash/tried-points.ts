import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { controlBytes, controlVariable } from './file-operations.ts'
import type { Trial, Tried } from './trial.ts'

const source = resolve(import.meta.dirname, 'file-operations.c')
const script = resolve(import.meta.dirname, 'try-points.ts')
/** Half of the time of a start goes into the sources; they are kept compiled from one to the next. */
const compileCache = join(tmpdir(), 'xucha-compile-cache')
const mostOutputBytes = 1 << 24

export const noCompiler =
  'operations on files are counted by a program in C, which needs Linux and the compiler cc'

/** Compiles what is preloaded into a folder; null where that can't be done here. */
export function compileFileOperations(folder: string): string | null {
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
  library: string,
  wanted: Pick<Trial, 'work' | 'mishaps' | 'density'>,
): Promise<Omit<Tried, 'next'>> {
  const sum = { points: 0, before: 0, faults: [] as string[] }
  for (let from: number | null = 1; from !== null; ) {
    const { points, before, faults, next } = await triedFrom(from, library, wanted)
    sum.points += points
    sum.before += before
    sum.faults.push(...faults)
    from = next
  }
  return sum
}

async function triedFrom(
  from: number,
  library: string,
  wanted: Omit<Trial, 'from' | 'folder'>,
): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-crash-'))
  try {
    const control = join(folder, 'control')
    writeFileSync(control, Buffer.alloc(controlBytes))
    const trial: Trial = { ...wanted, from, folder: join(folder, 'work') }
    mkdirSync(trial.folder)
    const wasm = process.execArgv.filter(argument => argument.startsWith('--wasm-'))
    const { stdout } = await promisify(execFile)(process.execPath, [...wasm, script, JSON.stringify(trial)], {
      maxBuffer: mostOutputBytes,
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: compileCache,
        LD_PRELOAD: library,
        [controlVariable]: control,
      },
    })
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
