import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPack } from '../../../src/core/packs/build-pack.ts'
import { disputeById } from '../../../src/engine/claims/cases.ts'
import { reportPdf } from '../../../src/engine/packs/pack-report.ts'
import { writePack } from '../../../src/engine/packs/packs.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { paperNames } from '../../../src/i18n/present/claims.ts'
import { anchoredPdf } from '../../fixture/anchored-pdf.ts'
import { onePixel } from '../../fixture/png.ts'
import { sure } from '../claims/test-case.ts'
import { temporaryFolder } from '../test-engine.ts'
import { answered, attach } from './test-pack.ts'

/** Prints a page whose first section lies where `pageOf` says for that printing, from 1. */
function printer(pageOf: (printing: number) => number) {
  const printed: string[] = []
  const print = async (html: string) => {
    printed.push(html)
    const pdf = anchoredPdf(3, { facts: pageOf(printed.length) })
    return Buffer.concat([pdf, Buffer.from(`%%EOF ${printed.length}`)])
  }
  return { printed, print }
}

async function report(pageOf: (printing: number) => number) {
  const { ctx, view } = await answered()
  const found = createSnapshots(ctx)()
  const dispute = disputeById(ctx, found, view.id)
  if (!dispute) throw new Error('no case')
  const { printed, print } = printer(pageOf)
  const bills = found.sources.map(source => ({ ...source, isCertificate: false }))
  const pdf = await reportPdf(buildPack(dispute, bills, '1.0.0', paperNames), [], print)
  const used = Number(/%%EOF (\d)/.exec(Buffer.from(pdf ?? []).toString('latin1'))?.[1])
  return { printings: printed.length, page: /href="#facts">(.*?)<\/a>/.exec(printed[used - 1] ?? '')?.[1] }
}

test('the page numbers are those of the printing before, which are true when nothing moved', async () => {
  expect(await report(() => 2)).toEqual({ printings: 2, page: '2' })
})

test('where the numbers themselves moved a section it is printed once more', async () => {
  expect(await report(printing => (printing === 1 ? 1 : 2))).toEqual({ printings: 3, page: '2' })
})

test('where that never ends there is no number rather than a wrong one', async () => {
  expect(await report(printing => (printing % 2) + 1)).toEqual({ printings: 4, page: '–' })
})

test('pictures that are too much for the printer are left out, and a report that cannot be printed is told', async () => {
  const one = await answered()
  attach(one, 'charge-details', '详情.png', onePixel)
  const into = temporaryFolder()
  const wanted = { caseId: one.view.id, form: 'folder', folder: into } as const
  const withoutPictures = async (html: string) => (html.includes('<img') ? null : Buffer.from(html))
  const plain = sure(await writePack(one.ctx, createSnapshots(one.ctx), wanted, withoutPictures))
  const report = readFileSync(join(plain.path, '证据/证据包.pdf'), 'utf8')
  expect(report).toContain('证据1-1　<bdi>详情.png')
  expect(report).not.toContain('六、证据图片')
  const never = await writePack(one.ctx, createSnapshots(one.ctx), wanted, async () => null)
  expect(never).toEqual({ ok: false, failure: { code: 'not-printed' } })
  expect(readdirSync(into)).toEqual([plain.name])
})
