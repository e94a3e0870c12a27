import { join } from 'node:path'
import { app, protocol, type Session, session } from 'electron'
import { startApp } from './app.ts'
import { cutNetwork, lockEverything, lockSession } from './boot/lockdown.ts'
import { filesFrom, filesOf } from './boot/opened-files.ts'
import { answerWith, pageFiles } from './boot/page-files.ts'

cutNetwork()
lockEverything()
registerScheme()
// Chromium writes it into every PDF as its creator; the system and its versions are nobody's business there.
app.userAgentFallback = 'Xucha'
// Windows shows notifications only of a program it knows by the name of its installation (build/package).
app.setAppUserModelId('cn.xucha.app')
// Chromium refuses to run as root with its own sandbox; then the whole app runs without it, and only then.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

// macOS hands over the bill the app is opened with before the app is ready.
let openBills = (paths: string[]): void => void early.push(...paths)
const early: string[] = []
app.on('open-file', (event, path) => {
  event.preventDefault()
  openBills([path])
})

if (app.requestSingleInstanceLock({ files: filesOf(process.argv, process.cwd()) })) {
  void run()
} else {
  app.quit()
}

async function run(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession)
  servePage(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'))
  const running = startApp()
  openBills = running.openFiles
  running.openFiles([...filesOf(process.argv, process.cwd()), ...early])
  app.on('second-instance', (_event, _argv, _folder, data) => running.openFiles(filesFrom(data)))
  app.on('activate', () => running.showWindow())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    const idle = running.whenIdle()
    if (idle === null) return running.stop()
    // What was typed as the window closed is on its way; held up only then, since a system that shuts down asks once.
    event.preventDefault()
    void idle.finally(() => {
      running.stop()
      app.exit()
    })
  })
}

/** Must run before the app is ready. */
function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page, and nothing else, to the windows of a session. */
function servePage(session: Session, folder: string): void {
  const files = pageFiles(folder)
  session.protocol.handle('app', request => answerWith(files, request))
}
