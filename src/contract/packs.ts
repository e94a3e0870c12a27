import { z } from 'zod'
import { onMain } from './area.ts'
import { packForms } from './choices.ts'
import { id } from './values.ts'

export const packs = onMain({
  /** Asks for a folder, writes the pack into it as a new folder or zip and tells where it lies, as a token. */
  'packs.write': {
    input: z.strictObject({ id, form: z.enum(packForms) }),
    output: z.object({
      token: z.string(),
      /** Of the new folder or zip. */
      name: z.string(),
      files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
    }),
  },
  /** Asks for a pack of that form and compares its files with its lists of hashes. */
  'packs.verify': {
    input: z.strictObject({ form: z.enum(packForms) }),
    output: z.object({
      name: z.string(),
      sound: z.boolean(),
      /** False where SHA256SUMS is missing or can't be read. */
      listReadable: z.boolean(),
      checked: z.number().int(),
      changed: z.array(z.string()),
      missing: z.array(z.string()),
      added: z.array(z.string()),
    }),
  },
  'packs.reveal': { input: z.strictObject({ token: z.string().max(100) }), output: z.null() },
})
