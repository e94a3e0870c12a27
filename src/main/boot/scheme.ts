import { protocol, type Session } from 'electron'
import { answerWith, pageFiles } from './page-files.ts'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page, and nothing else, to the windows of a session. */
export function servePage(session: Session, folder: string): void {
  const files = pageFiles(folder)
  session.protocol.handle('app', request => answerWith(files, request))
}
