import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pages } from '../../src/contract/menu.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { ask } from '../e2e/requests.ts'
import { expectPageOpen } from '../e2e/sidebar.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { resize } from './window-size.ts'

const period = { from: '2025-01-01', to: '2025-12-31' }
/** Nearly the largest amount that a row may have. */
const hugeFen = 999_999_900
const goodsLength = 400
/** Chinese punctuation may hang out of the end of a line by half its width. */
const hangingPx = 8

/** A year of one renewal with everything about it as long as it gets. */
function longBill(): Uint8Array {
  const name =
    '小米云服务 2TB 超大空间家庭共享版 连续包月自动续费（老用户专享优惠，到期前二十四小时自动续订）'
  const trades = Array.from({ length: 12 }, (_none, month) => ({
    at: `2025-${String(month + 1).padStart(2, '0')}-06 08:31:12`,
    counterparty: '小米科技有限责任公司北京第一分公司云服务事业部家庭共享业务组自动续费专用收款账户',
    goods: name.padEnd(goodsLength, 'ABCDEFGHIJ0123456789'),
    fen: hugeFen + month,
  }))
  return writeBill({ format: 'A4', trades, period })
}

/** Texts that run out of their own box without being shortened by "…", each in a line. */
async function runningOut(page: Page): Promise<string[]> {
  return page.evaluate(hangingPx => {
    const main = document.querySelector('main')
    if (!main) return ['no main']
    const out = main.scrollWidth > main.clientWidth + 1 ? ['the page is wider than the window'] : []
    for (const element of main.querySelectorAll<HTMLElement>('*')) {
      const holdsText = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      const { overflowX, display } = getComputedStyle(element)
      if (!holdsText || !element.checkVisibility() || overflowX !== 'visible' || display === 'inline')
        continue
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + hangingPx)
        out.push(`${element.tagName}: ${element.textContent?.slice(0, 40)}`)
    }
    return out
  }, hangingPx)
}

for (const [size, width, height, textSize] of [
  ['the smallest window', 960, 640, 'normal'],
  ['text of twice the size', 1280, 800, 'double'],
] as const) {
  test(`long names, goods of 400 characters and sums of millions fit: ${size}`, async ({
    app,
    page,
    folder,
  }) => {
    const file = join(folder, `${'很长很长的文件名'.repeat(6)}.csv`)
    writeFileSync(file, longBill())
    await resize(app, page, { width, height })
    await dropFiles(page, [file])
    await expect(page.getByText('读好了 1 份账单')).toBeVisible()
    await ask(page, 'app.configure', { textSize })
    for (let at = 0; at < pages.length; at += 1) {
      const button = page.getByRole('navigation').first().getByRole('button').nth(at)
      await button.click()
      const name = (await button.textContent()) ?? ''
      await expectPageOpen(page, name)
      await expect(page.getByText('正在读取')).toHaveCount(0)
      expect(await runningOut(page), name).toEqual([])
    }
  })
}
