import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { withDemoWindow } from '../../build/bootstrap/demo-window.mjs'
import { words } from '../../src/i18n/words.ts'
import { busyLife } from './busy-life.ts'

/** What a list may take per frame at most, in frames, at the 95th percentile; and a click until its answer is drawn. */
const bar = { frames: 1.5, answerMs: 100 }
const scrolledFrames = 120
const wheelPx = 240
const importLimitMs = 60_000
const answersPerPage = 5
const settleMs = 500
const leastHiddenPx = 100
const turnsEachWay = 30
/** A page with nothing but its head has fewer. */
const emptyPageElements = 30

interface Figures {
  p50: number
  p95: number
  max: number
}

/** `npm run bench:window`: frame times of everything that scrolls, and how soon a click is answered, in the real window. */
async function benchWindow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-bench-window-'))
  try {
    await withDemoWindow(async ({ page }: { page: Page }) => {
      await importBills(page, folder)
      const frame = await frameTimes(page, null)
      console.log(`a frame of the idle window: ${frame.p50.toFixed(1)} ms\n`)
      console.log('| scrolled | p50 | p95 | max | frames at p95 | |\n| --- | --: | --: | --: | --: | --- |')
      for (const [at, name] of names.entries()) {
        await open(page, at)
        await benchAreas(page, name, frame.p50)
        for (const tab of (await page.getByRole('tab').all()).slice(1)) {
          await tab.click()
          await page.waitForTimeout(settleMs)
          await benchAreas(page, `${name}, ${await tab.textContent()}`, frame.p50)
        }
      }
      console.log(
        '\n| click on | answered, p50 | max | filled, p50 | max | |\n| --- | --: | --: | --: | --: | --- |',
      )
      for (const [at, name] of names.entries()) {
        const { answered, filled } = await answers(page, at)
        const figures = [answered.p50, answered.max, filled.p50, filled.max].map(ms => `${ms.toFixed(0)} ms`)
        console.log(`| ${[name, ...figures, answered.max <= bar.answerMs ? 'ok' : 'SLOW'].join(' | ')} |`)
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchAreas(page: Page, name: string, frameMs: number): Promise<void> {
  for (const area of await scrollAreas(page)) {
    const times = await frameTimes(page, area)
    const frames = times.p95 / frameMs
    const figures = [times.p50, times.p95, times.max].map(ms => `${ms.toFixed(1)} ms`)
    const decision = frames <= bar.frames ? 'ok' : 'SLOW'
    console.log(`| ${[`${name}: ${area.label}`, ...figures, frames.toFixed(2), decision].join(' | ')} |`)
  }
}

const { pages, loading } = words('zh').window
const names = Object.values(pages)

async function open(page: Page, at: number): Promise<void> {
  await page.getByRole('navigation').getByRole('button').nth(at).click()
  await page.waitForTimeout(settleMs)
  await page.getByText(loading).waitFor({ state: 'hidden' })
  await page.waitForTimeout(settleMs)
}

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

interface ScrollArea {
  label: string
  x: number
  y: number
}

/** Everything on the page that hides more than a few lines, with a place for the mouse. */
async function scrollAreas(page: Page): Promise<ScrollArea[]> {
  return page.evaluate(least => {
    const hides = (element: Element) => element.scrollHeight - element.clientHeight > least
    const areas = [...document.querySelectorAll('main, main *')].filter(
      element => /auto|scroll/.test(getComputedStyle(element).overflowY) && hides(element),
    )
    return areas.map(area => {
      area.scrollIntoView({ block: 'nearest' })
      const { left, top, right, bottom } = area.getBoundingClientRect()
      const label = area.getAttribute('aria-label') ?? area.tagName.toLowerCase()
      const middle = (from: number, to: number, end: number) => (Math.max(0, from) + Math.min(end, to)) / 2
      // Beside the lists that stand in the page, so that it is the page that scrolls.
      const x = area.tagName === 'MAIN' ? left + 4 : middle(left, right, innerWidth)
      return { label: `${label}, ${area.scrollHeight} px`, x, y: middle(top, bottom, innerHeight) }
    })
  }, leastHiddenPx)
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
  for (let turn = 0; at && !isOver; turn += 1)
    await page.mouse.wheel(0, turn % (2 * turnsEachWay) < turnsEachWay ? wheelPx : -wheelPx)
  return figures(await watched)
}

/** In ms from the click on a page's button to the frame with its heading, and to the frame with all it shows. */
async function answers(page: Page, at: number): Promise<{ answered: Figures; filled: Figures }> {
  const times: { answered: number; filled: number }[] = []
  for (let round = 0; round < answersPerPage; round += 1) {
    await open(page, at === 0 ? 1 : 0)
    const measured = page.evaluate(
      ([index, awaited, least]) =>
        new Promise<{ answered: number; filled: number }>(done => {
          // What a page is about stands in its heading, so that no two have the same.
          const heading = () => document.querySelector('h1')?.textContent
          const before = heading()
          const started = performance.now()
          const buttons = document.querySelectorAll<HTMLElement>('nav button')
          buttons[Number(index)]?.click()
          let answered = 0
          const look = () => {
            if (heading() !== before && answered === 0) answered = performance.now() - started
            const main = document.querySelector('main')
            const isFilled =
              main !== null &&
              main.querySelectorAll('*').length > Number(least) &&
              !main.textContent?.includes(String(awaited))
            if (answered > 0 && isFilled) done({ answered, filled: performance.now() - started })
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }),
      [at, loading, emptyPageElements] as const,
    )
    times.push(await measured)
  }
  return {
    answered: figures(times.map(time => time.answered)),
    filled: figures(times.map(time => time.filled)),
  }
}

function figures(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: share(0.5), p95: share(0.95), max: sorted.at(-1) ?? 0 }
}

await benchWindow()
