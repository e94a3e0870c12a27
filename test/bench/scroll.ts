import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { withDemoWindow } from '../../build/bootstrap/demo-window.mjs'
import { words } from '../../src/core/words/words.ts'
import { busyLife } from './busy-life.ts'

/** What a list may take per frame at most, in frames, at the 95th percentile; and a click until its answer is drawn. */
const bar = { frames: 1.5, answerMs: 100 }
const scrolledFrames = 120
const wheelPx = 240
const importLimitMs = 60_000
const answersPerPage = 5

interface Figures {
  p50: number
  p95: number
  max: number
}

/** `npm run bench:window`: frame times of every long list, and how soon a click is answered, in the real window. */
async function benchWindow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-bench-window-'))
  try {
    await withDemoWindow(async ({ page }: { page: Page }) => {
      await importBills(page, folder)
      const frame = await frameTimes(page, null)
      console.log(`a frame of the idle window: ${frame.p50.toFixed(1)} ms\n`)
      console.log('| list | p50 | p95 | max | frames at p95 | |\n| --- | --: | --: | --: | --: | --- |')
      for (const { name, open } of lists) {
        await open(page)
        const area = await longest(page)
        const times = await frameTimes(page, area)
        const frames = times.p95 / frame.p50
        const figures = [times.p50, times.p95, times.max].map(ms => `${ms.toFixed(1)} ms`)
        console.log(
          `| ${[name, ...figures, frames.toFixed(2), frames <= bar.frames ? 'ok' : 'SLOW'].join(' | ')} |`,
        )
      }
      console.log('\n| click | p50 | max | |\n| --- | --: | --: | --- |')
      for (const [at, name] of Object.values(pages).entries()) {
        const { p50, max } = await answers(page, at)
        console.log(
          `| ${name} | ${p50.toFixed(0)} ms | ${max.toFixed(0)} ms | ${max <= bar.answerMs ? 'ok' : 'SLOW'} |`,
        )
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { pages } = words('zh').window
const openPage = (at: number) => (page: Page) =>
  page.getByRole('navigation').getByRole('button').nth(at).click()

const lists: { name: string; open: (page: Page) => Promise<void> }[] = [
  { name: `${pages.bills}, the page`, open: openPage(0) },
  { name: `${pages.charges}, the page`, open: openPage(1) },
  {
    name: `${pages.charges}, a subscription's charges`,
    open: async page => {
      await openPage(1)(page)
      await page.getByRole('table').last().scrollIntoViewIfNeeded()
    },
  },
  { name: `${pages.cancel}, the page`, open: openPage(2) },
  { name: `${pages.claim}, the page`, open: openPage(3) },
]

async function importBills(page: Page, folder: string): Promise<void> {
  const files = busyLife().map(({ name, bytes }) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return file
  })
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files, dragOperationsMask: 1 }
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }
  await page
    .getByRole('button', { name: words('zh').billsScreen.seeCharges })
    .waitFor({ timeout: importLimitMs })
}

/** Where to put the mouse to scroll what is longest on the page. */
async function longest(page: Page): Promise<{ x: number; y: number }> {
  await page.waitForTimeout(500)
  return page.evaluate(() => {
    const hidden = (element: Element) => element.scrollHeight - element.clientHeight
    const areas = [...document.querySelectorAll('main, main *')].filter(element => {
      const { overflowY } = getComputedStyle(element)
      return (overflowY === 'auto' || overflowY === 'scroll') && hidden(element) > 0
    })
    const [area] = areas.sort((a, b) => hidden(b) - hidden(a))
    const { left, top, width, height } = (area ?? document.body).getBoundingClientRect()
    return { x: left + width / 2, y: Math.min(innerHeight - 20, Math.max(20, top + height / 2)) }
  })
}

/** Times between frames in ms while the wheel turns down and up again, or while nothing happens. */
async function frameTimes(page: Page, at: { x: number; y: number } | null): Promise<Figures> {
  if (at) await page.mouse.move(at.x, at.y)
  const measured = page.evaluate(
    count =>
      new Promise<number[]>(done => {
        const times: number[] = []
        let last = 0
        const next = (now: number) => {
          if (last > 0) times.push(now - last)
          last = now
          if (times.length < count) requestAnimationFrame(next)
          else done(times)
        }
        requestAnimationFrame(next)
      }),
    scrolledFrames,
  )
  let isOver = false
  const watched = measured.finally(() => {
    isOver = true
  })
  for (let turn = 0; at && !isOver; turn += 1) await page.mouse.wheel(0, turn % 60 < 30 ? wheelPx : -wheelPx)
  return figures(await watched)
}

/** From the click on a page's button to the frame that shows its heading, in ms. */
async function answers(page: Page, at: number): Promise<Figures> {
  const times: number[] = []
  for (let round = 0; round < answersPerPage; round += 1) {
    await openPage(at === 0 ? 1 : 0)(page)
    await page.waitForTimeout(300)
    const heading = Object.values(pages)[at] ?? ''
    times.push(
      await page.evaluate(
        ([index, name]) =>
          new Promise<number>(done => {
            const started = performance.now()
            document
              .querySelectorAll('nav button')
              [Number(index)]?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
            const look = () => {
              const shown = document.querySelector('h1')?.textContent === name
              if (shown && !document.querySelector('main [aria-busy]')) done(performance.now() - started)
              else requestAnimationFrame(look)
            }
            requestAnimationFrame(look)
          }),
        [at, heading] as const,
      ),
    )
  }
  return figures(times)
}

function figures(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: share(0.5), p95: share(0.95), max: sorted.at(-1) ?? 0 }
}

await benchWindow()
