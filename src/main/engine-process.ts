import { holdFolder } from '../engine/files/folder-lock.ts'
import { serveEngine } from '../engine/serve.ts'

const [dataFolder, resourcesFolder, version, ...marks] = process.argv.slice(2)
const port = process.parentPort
if (!port || !dataFolder || !resourcesFolder || !version) throw new Error('the engine is started by the app')

// An unhandled rejection in a utility process only warns; a dead engine is restarted, a half-dead one is not.
process.on('unhandledRejection', reason => {
  console.error(reason)
  process.exit(1)
})

await serveEngine(
  {
    dataFolder,
    resourcesFolder,
    version,
    mustExist: marks.includes('must-exist'),
    thorough: marks.includes('thorough'),
    unopened: marks.includes('unopened'),
    hold: () => holdFolder(dataFolder),
  },
  {
    send: message => port.postMessage(message),
    onMessage: listener => port.on('message', event => listener(event.data)),
  },
)
