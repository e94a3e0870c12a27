import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { withDemoWindow } from './demo-window.mjs'
import { inProject } from './places.mjs'
import { runScript, say, step } from './steps.mjs'

const FOLDER = inProject('out', 'demo')

/** The main job in a real window, for a machine without a display: what it found, and where it lies. */
async function demo() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  await withDemoWindow(async ({ page }) => {
    await step('The window opens', () => picture(page, '1-window'))
  })
  say(`Screenshots and the pack are in ${FOLDER}`)
  return 0
}

/** Keeps what the window shows now as out/demo/NAME.png. */
async function picture(page, name) {
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
}

await runScript(demo)
