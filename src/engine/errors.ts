import { type DatabaseProblem, type Failure, fail, type Reply } from '../contract/reply.ts'

/** What the machine may lack or refuse, whatever was being done. */
type MachineFailure = Extract<
  Failure['code'],
  | 'disk-full'
  | 'disk-failed'
  | 'folder-read-only'
  | 'folder-missing'
  | 'file-in-use'
  | 'too-many-files'
  | 'database-damaged'
>

/**
 * Codes of the system (errno) and of SQLite; an extended code of SQLite that is not listed means what its primary code
 * does.
 */
const failures: Readonly<Record<string, MachineFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  // Of the index of the log, which is made anew at every start.
  SQLITE_IOERR_SHMSIZE: 'disk-full',
  EIO: 'disk-failed',
  SQLITE_IOERR: 'disk-failed',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  SQLITE_READONLY: 'folder-read-only',
  SQLITE_CANTOPEN: 'folder-read-only',
  EPERM: 'folder-read-only',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  SQLITE_BUSY: 'file-in-use',
  SQLITE_LOCKED: 'file-in-use',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
}

const databaseProblems: Readonly<Record<MachineFailure, DatabaseProblem>> = {
  'disk-full': 'disk-full',
  'disk-failed': 'disk-failed',
  'folder-read-only': 'read-only',
  'folder-missing': 'missing',
  'file-in-use': 'locked',
  'too-many-files': 'locked',
  'database-damaged': 'damaged',
}

/** What an error of the machine is called to a person; null for a bug. */
export function failureOf(error: unknown): MachineFailure | null {
  const code = errorCode(error)
  // Windows says this of a file that another program holds open, the others of rights alone.
  if (code === 'EPERM' && process.platform === 'win32') return 'file-in-use'
  return failures[code] ?? failures[primaryCode(code)] ?? null
}

/** What the work answers; what the machine lacks or refuses is an answer too. */
export async function answered<T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return fail(failure)
    throw error
  }
}

/** Why a database can't be opened; null for a bug. */
export function databaseProblemOf(error: unknown): DatabaseProblem | null {
  const failure = failureOf(error)
  return failure && databaseProblems[failure]
}

/** Whether another connection holds the database; within the app only an import does. */
export function isLocked(error: unknown): boolean {
  return ['SQLITE_BUSY', 'SQLITE_LOCKED'].includes(primaryCode(errorCode(error)))
}

/** Whether what is stored can't be read as it should be; a disk that fails is among the reasons. */
export function isDamage(error: unknown): boolean {
  const problem = databaseProblemOf(error)
  return problem === 'damaged' || problem === 'disk-failed'
}

/** Problems that no other disk, and no waiting, helps with. */
type OfDatabase = 'newer' | 'damaged' | 'unopenable'

const failuresOfProblems: Readonly<
  Record<Exclude<DatabaseProblem, OfDatabase>, Exclude<MachineFailure, 'database-damaged'>>
> = {
  'disk-failed': 'disk-failed',
  'disk-full': 'disk-full',
  'read-only': 'folder-read-only',
  missing: 'folder-missing',
  locked: 'file-in-use',
}

/** What the machine lacks or refuses where a database can't be opened; null where the database itself is the reason. */
export function machineFailureOf(problem: DatabaseProblem): MachineFailure | null {
  return problem in failuresOfProblems
    ? failuresOfProblems[problem as Exclude<DatabaseProblem, OfDatabase>]
    : null
}

/**
 * Whether the next start may find a commit made although this error broke it off: a disk that fails does not say how
 * much of it was kept, and neither does a bug.
 */
export function mayBeCommitted(error: unknown): boolean {
  const failure = failureOf(error)
  return failure === null || failure === 'disk-failed'
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** `SQLITE_IOERR` of `SQLITE_IOERR_WRITE`; a code of the system is its own. */
function primaryCode(code: string): string {
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code
}
