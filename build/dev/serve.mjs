import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { shanghaiNow } from '../../src/engine/clock.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { openStore } from '../../src/engine/store/open.ts'
import { encryptedZip } from '../../test/fixture/encrypted-zip.ts'
import { tenYearsOfBills } from '../../test/fixture/ten-years.ts'
import { inProject } from '../bootstrap/places.mjs'

/** Bills that wait for the page, as if given by "open with"; the scene `few` has the sample bills. */
const WAITING = { many: tenYearsOfBills, trouble: troublesomeBills }

/** `npm run dev:page`: the page in a browser, with an engine of its own for each scene (src/renderer/dev/main.tsx). */
const folder = mkdtempSync(path.join(tmpdir(), 'xucha-page-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit())
const server = await createServer({
  configFile: false,
  root: inProject('src', 'renderer'),
  plugins: [react({ jsxImportSource: 'shown' }), engineBehindPage()],
  resolve: { alias: { shown: inProject('src', 'renderer', 'safe-jsx') } },
})
await server.listen()
console.log(`${server.resolvedUrls?.local[0]}dev/index.html?page=charges&scene=few`)

/** Answers what the page asks over the server's own socket (src/renderer/dev/engine-bridge.ts). */
function engineBehindPage() {
  const scenes = new Map()
  return {
    name: 'engine-behind-page',
    configureServer({ ws }) {
      ws.on('xucha:ask', async ({ id, scene, language, name, input }, client) => {
        if (!scenes.has(scene))
          scenes.set(
            scene,
            openScene(scene, notice => ws.send('xucha:notice', notice)),
          )
        const opened = await scenes.get(scene)
        client.send('xucha:reply', { id, reply: await opened.answer(name, input, language) })
      })
    },
  }
}

async function openScene(scene, tell) {
  const own = path.join(folder, scene)
  const opened = await openStore(path.join(own, 'data'))
  if (!opened.ok) throw new Error(`the store did not open: ${opened.problem}`)
  /** @type {'zh' | 'en'} */
  let spoken = 'zh'
  const engine = createEngine({
    db: opened.db,
    dataFolder: path.join(own, 'data'),
    version: '0.0.0',
    resourcesFolder: inProject('resources'),
    now: shanghaiNow,
    language: () => spoken,
    notify: (name, notice) => tell({ name, notice }),
  })
  if (scene === 'few') await engine.handle('bills.importSamples', {}, new Map())
  const paths = new Map()
  for (const { name, bytes } of (await WAITING[scene]?.()) ?? []) {
    paths.set(name, path.join(own, name))
    writeFileSync(path.join(own, name), bytes)
  }
  let waiting = [...paths.keys()].map(name => ({ token: name, name }))
  return {
    async answer(name, input, language) {
      spoken = language
      if (name !== 'app.waitingFiles') return engine.handle(name, input, paths)
      const taken = waiting
      waiting = []
      return { ok: true, value: taken }
    },
  }
}

async function troublesomeBills() {
  const locked = await encryptedZip(tenYearsOfBills().slice(0, 1), { password: '482915' })
  return [
    { name: '支付宝交易明细证明.zip', bytes: locked },
    { name: '空的.csv', bytes: new Uint8Array() },
    { name: '微信支付账单证明.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n') },
  ]
}
