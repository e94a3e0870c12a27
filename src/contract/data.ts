import { z } from 'zod'
import { onMain } from './area.ts'
import { backupsToKeep } from './choices.ts'
import { concerns } from './concerns.ts'
import { Failure } from './reply.ts'
import { token } from './values.ts'

const count = z.number().int().min(0)

/** What a data folder or a backup holds, for a person who is about to replace or delete it. */
export const DataCounts = z.object({
  sources: count,
  rows: count,
  /** Everything a person said of charges, places and merchants. */
  decisions: count,
  cases: count,
  attachments: count,
})
export type DataCounts = z.infer<typeof DataCounts>

/** The last reading of everything from end to end, and the kept files that were gone or changed then. */
export const IntegrityCheck = z.object({ on: z.string().nullable(), changedFiles: count })
export type IntegrityCheck = z.infer<typeof IntegrityCheck>

export const DataOverview = z.object({
  folder: z.string(),
  /** Null where the database can't be used. */
  counts: DataCounts.nullable(),
  integrity: IntegrityCheck,
  backups: z.object({
    folder: z.string(),
    keep: z.literal(backupsToKeep),
    /** Newest first. */
    list: z.array(z.object({ name: z.string(), bytes: count })),
    /** Why the last automatic one could not be made; null where it was. */
    failure: Failure.shape.code.nullable(),
  }),
})
export type DataOverview = z.infer<typeof DataOverview>

/** A backup that was read from end to end and is whole. */
export const CheckedBackup = z.object({
  token: z.string(),
  name: z.string(),
  createdAt: z.string(),
  /** Version of the app that wrote it. */
  app: z.string(),
  counts: DataCounts,
})
export type CheckedBackup = z.infer<typeof CheckedBackup>

export const data = onMain({
  'data.overview': { shows: concerns, input: z.strictObject({}), output: DataOverview },
  /** Tries once more to open a database that could not be used. */
  'data.open': { input: z.strictObject({}), output: z.null() },
  /** Opens the folder in the system's file manager. */
  'data.show': { input: z.strictObject({ what: z.enum(['data', 'backups']) }), output: z.null() },
  /** Asks where to, copies and checks the data there, goes on with the copy and removes the old. */
  'data.move': { input: z.strictObject({}), output: z.object({ folder: z.string() }) },
  /** Asks where to, and writes a backup there. */
  'data.backUp': { input: z.strictObject({}), output: z.object({ name: z.string(), token: z.string() }) },
  /** Reads a backup from end to end: an automatic one by name, or one the person is asked for. */
  'data.checkBackup': {
    input: z.strictObject({ automatic: z.string().max(100).optional() }),
    output: CheckedBackup,
  },
  /** Puts a checked backup in the place of the data. */
  'data.restore': { input: z.strictObject({ token }), output: z.null() },
  'data.keepBackups': { input: z.strictObject({ keep: z.literal(backupsToKeep) }), output: z.null() },
  /** Asks for the folder that automatic backups go to from now on. */
  'data.chooseBackupFolder': { input: z.strictObject({}), output: z.object({ folder: z.string() }) },
  /** Reads the whole database and every kept file; indexes that are wrong are made anew. */
  'data.checkIntegrity': { input: z.strictObject({}), output: IntegrityCheck },
  /** Reads the kept bills into a new database, in the place of one that is damaged. */
  'data.rebuild': { input: z.strictObject({}), output: z.object({ bills: count }) },
  /** Removes everything the app ever kept, on request the automatic backups too, and quits. */
  'data.erase': { input: z.strictObject({ backups: z.boolean() }), output: z.null() },
})
