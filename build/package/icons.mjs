import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withDemoWindow } from '../bootstrap/demo-window.mjs'
import { inProject } from '../bootstrap/places.mjs'
import { runScript, say } from '../bootstrap/steps.mjs'
import { icnsOf, icoOf } from './icon-files.mjs'

const FOLDER = inProject('build', 'package', 'icons')
/** In pixels: what the three systems ask for. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** Draws icon.svg in every size: run it after changing the drawing, by `npm start -- --icons`. */
async function icons() {
  const svg = readFileSync(inProject('build', 'package', 'icon.svg'), 'utf8')
  const pictures = new Map()
  await withDemoWindow(async ({ page }) => {
    for (const size of SIZES)
      pictures.set(size, Buffer.from(await page.evaluate(draw, { svg, size }), 'base64'))
  })
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [size, png] of pictures) writeFileSync(path.join(FOLDER, `${size}x${size}.png`), png)
  writeFileSync(path.join(FOLDER, 'icon.ico'), icoOf(pictures))
  writeFileSync(path.join(FOLDER, 'icon.icns'), icnsOf(pictures))
  say(`The icons are in ${FOLDER}`)
  return 0
}

/** Runs in the page, which may show images out of data: and draw them. */
async function draw({ svg, size }) {
  const image = new Image(size, size)
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png').split(',')[1]
}

await runScript(icons)
