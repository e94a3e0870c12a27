import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** CDP's number for "copy", the only thing a dropped file may become. */
const DRAG_COPIES = 1
/** A hand moves on while the page is busy; a drop out of a single move is passed over now and then. */
const DROP_ATTEMPTS = 3
const DROP_LIMIT_MS = 10_000

/**
 * Drops real files, as the system's file manager would: the page gets true Files. Onto the middle of the page, or of a
 * part of it; `hovering` is called while they are over it.
 */
export async function dropFiles(
  page: Page,
  paths: readonly string[],
  onto?: Locator,
  hovering: () => Promise<void> = async () => {},
): Promise<void> {
  // Away from the window's edge, where the page itself would scroll under the hand.
  await onto?.evaluate(element => element.scrollIntoView({ block: 'center' }))
  const middle = await page.evaluate(async () => {
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return { x: innerWidth / 2, y: innerHeight / 2 }
  })
  const box = await onto?.boundingBox()
  const { x, y } = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : middle
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: paths.map(file => path.resolve(file)), dragOperationsMask: DRAG_COPIES }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data })
  await page.evaluate(() => {
    addEventListener('drop', () => document.documentElement.setAttribute('data-dropped', ''), {
      once: true,
      capture: true,
    })
  })
  const arrived = page.locator('html[data-dropped]')
  const hasArrived = () =>
    arrived.waitFor({ state: 'attached', timeout: DROP_LIMIT_MS }).then(
      () => true,
      () => false,
    )
  let isDropped = false
  for (let attempt = 1; attempt <= DROP_ATTEMPTS && !isDropped; attempt += 1) {
    await drag('dragEnter')
    await drag('dragOver')
    await hovering()
    await drag('drop')
    isDropped = await hasArrived()
  }
  if (!isDropped) throw new Error('the page was told of no drop')
  await page.evaluate(() => document.documentElement.removeAttribute('data-dropped'))
  await session.detach()
}

/** Drops a bill and waits until it is read. */
export async function dropBill(page: Page, file: string): Promise<void> {
  await dropFiles(page, [file])
  await expect(page.getByText(/读好了/)).toBeVisible()
}
