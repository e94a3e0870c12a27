import { z } from 'zod'
import { token } from './values.ts'

/** In characters, as the systems allow them. */
const maxPathLength = 32_767

/** What the page holds of a file: main alone knows the path. */
export const FileToken = z.object({ token, name: z.string() })
export type FileToken = z.infer<typeof FileToken>

/** What the preload asks main for a dropped file. No request: a page that could ask this could name any path. */
export const fileToken = {
  input: z.strictObject({ path: z.string().min(1).max(maxPathLength) }),
  output: FileToken,
}
