import type { FileToken } from './file-token.ts'
import type { Notice, NoticeName } from './notices.ts'
import type { Reply } from './reply.ts'
import type { Input, Output, RequestName } from './requests.ts'

/** What the preload offers the page: requests, notices, and tokens for dropped files. */
export interface Bridge {
  /** Rejected where the name or the input is none of the contract, or where answering broke off. */
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** Returns the function that stops listening. */
  on<N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): () => void
  /** The page never sees a path: it gets a token and the file's base name. */
  tokenFor(file: unknown): Promise<Reply<FileToken>>
}

/** The names under which the preload and main speak to each other; a page can only add what comes after the colon. */

export const requestChannel = (name: string) => `request:${name}`
export const noticeChannel = (name: string) => `notice:${name}`
/** Apart from the requests, so that no page can ask for a token of a path it made up. */
export const fileTokenChannel = 'file-token'
