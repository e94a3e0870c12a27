import type { NoticeName, RequestName } from './names.ts'
import type { Notice } from './notices.ts'
import type { Reply } from './reply.ts'
import type { Input, Output } from './requests.ts'

/** What the preload offers the page: one function per request, notices, and tokens for dropped files. */
export interface Bridge {
  requests: { [N in Exclude<RequestName, 'files.token'>]: (input: Input<N>) => Promise<Reply<Output<N>>> }
  /** Returns the function that stops listening. */
  on<N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): () => void
  /** The page never sees a path: it gets a token and the file's base name. */
  tokenFor(file: unknown): Promise<Reply<Output<'files.token'>>>
}
