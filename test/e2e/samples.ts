import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { AuditReport, ReportSubscription } from '../../src/contract/audit-report.ts'
import { sampleBills } from '../../src/engine/import/sample-bills.ts'
import { today } from '../../src/renderer/kit/today.ts'

/** How many sample bills there are. */
export const sampleCount = readdirSync('resources/samples').length

/** Imports the sample bills, and waits until all are read. */
export async function trySamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
}

/** The sample bills as files, with the days the app gives them today, for as long as `work` takes. */
export async function withSampleFiles<T>(work: (paths: string[]) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-samples-'))
  try {
    const paths = sampleBills(resolve('resources'), today()).map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    return await work(paths)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the command line says of files: the window must not say anything else. */
export function auditOf(files: readonly string[]): AuditReport {
  const { stdout } = spawnSync(
    process.execPath,
    ['src/cli/audit.ts', '--json', '--all-merchants', ...files],
    { encoding: 'utf8' },
  )
  return JSON.parse(stdout) as AuditReport
}

/** The renewals that the sums of 续费 are made of: those of every merchant, insurance and bills apart. */
export function memberships({ subscriptions, otherMerchants = [] }: AuditReport): ReportSubscription[] {
  return [...subscriptions, ...otherMerchants].filter(({ kind }) => kind !== 'insurance-or-bill')
}

/** In fen, of some renewals together. */
export function sumOf(some: readonly ReportSubscription[], of: 'chargedFen' | 'refundedFen'): number {
  return some.reduce((sum, one) => sum + one[of], 0)
}

/** `2025年8月` of a day or time in it. */
export function monthName(time: string): string {
  return `${time.slice(0, 4)}年${Number(time.slice(5, 7))}月`
}
