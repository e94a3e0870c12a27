import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requests } from '../../../src/contract/requests.ts'
import type { StepId } from '../../../src/core/cancellation/step-mark.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import { originalPath, sha256Of, sweepOriginals } from '../../../src/engine/files/originals.ts'
import { referencedHashes } from '../../../src/engine/store/referenced-hashes.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { seemingPng } from '../../fixture/png.ts'
import { caseOf, monthly, sure } from '../claims/test-case.ts'
import { temporaryFolder } from '../test-engine.ts'

const png = seemingPng(11, 1)

/** Six monthly charges and a case about the first three, with the handlers of their plan. */
async function opened() {
  const trades = monthly('2025-06', 6, 600)
  const test = await caseOf(trades, { charges: trades.slice(0, 3) })
  const getSnapshot = createSnapshots(test.ctx)
  const cancellation = cancellationUseCases(test.ctx, getSnapshot)
  const plan = () => {
    const [only] = sure(cancellation['cancellation.plans']({})).plans
    if (!only) throw new Error('no plan')
    return only
  }
  const { charge } = plan()
  const step = (id: StepId) => plan().steps.find(one => one.id === id)
  const attach = (at: StepId, name: string, bytes: Uint8Array) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, bytes)
    return cancellation['cancellation.attach']({ charge, step: at, tokens: ['t'] }, new Map([['t', path]]))
  }
  const evidence = (id: string) =>
    sure(test.handlers['claims.open']({ id: test.view.id })).evidence.find(one => one.id === id)?.attachments
  const stored = () => originalPath(test.ctx.dataFolder, sha256Of(png))
  return { test, cancellation, charge, step, attach, evidence, stored }
}

describe('screenshots of a step', () => {
  it('are kept byte for byte with the time they came, once each, and outlive a sweep', async () => {
    const { test, cancellation, step, attach, stored } = await opened()
    expect(await attach('wallet', '解约.png', png)).toEqual({ ok: true, value: null })
    expect(await attach('wallet', '又一次.png', png)).toEqual({ ok: true, value: null })
    const kept = step('wallet')?.proofs ?? []
    expect(kept).toMatchObject([
      {
        name: '解约.png',
        bytes: 11,
        sha256: sha256Of(png),
        keptAt: '2026-11-21T12:00:00+08:00',
        image: true,
      },
    ])
    expect(step('merchant')?.proofs).toEqual([])
    sweepOriginals(test.ctx.dataFolder, referencedHashes(test.ctx.db))
    expect(readFileSync(stored())).toEqual(Buffer.from(png))
    expect(sure(cancellation['cancellation.proof']({ proof: kept[0]?.id ?? 0 }))).toEqual({
      name: '解约.png',
      type: 'image/png',
      base64: Buffer.from(png).toString('base64'),
    })
  })

  it('go into the case that is there, and into one that starts later', async () => {
    const { test, charge, attach, evidence } = await opened()
    await attach('wallet', '解约.png', png)
    await attach('merchant', '会员页.png', png)
    expect(evidence('wallet-mandate')).toMatchObject([{ name: '解约.png', sha256: sha256Of(png) }])
    expect(evidence('merchant-pages')).toMatchObject([{ name: '会员页.png' }])
    const later = sure(test.handlers['claims.start']({ charges: [charge] }))
    expect(later.id).not.toBe(test.view.id)
    expect(later.evidence.find(({ id }) => id === 'wallet-mandate')?.attachments).toMatchObject([
      { name: '解约.png' },
    ])
  })

  it('are taken out of the plan alone; the bytes go with the last that needs them', async () => {
    const { test, cancellation, step, attach, evidence, stored } = await opened()
    await attach('wallet', '解约.png', png)
    const id = step('wallet')?.proofs[0]?.id ?? 0
    expect(sure(cancellation['cancellation.detach']({ proof: id }))).toBeNull()
    expect(step('wallet')?.proofs).toEqual([])
    expect(evidence('wallet-mandate')).toHaveLength(1)
    expect(existsSync(stored())).toBe(true)
    sure(test.handlers['claims.remove']({ id: test.view.id }))
    expect(existsSync(stored())).toBe(false)
    expect(cancellation['cancellation.detach']({ proof: id })).toMatchObject({
      failure: { code: 'not-found' },
    })
  })

  it('come back with an undo, bytes and all', async () => {
    const { test, cancellation, step, attach, stored } = await opened()
    await attach('wallet', '解约.png', png)
    sure(test.handlers['claims.remove']({ id: test.view.id }))
    const [before] = step('wallet')?.proofs ?? []
    sure(cancellation['cancellation.detach']({ proof: before?.id ?? 0 }))
    expect(existsSync(stored())).toBe(false)
    sure(cancellation['cancellation.attachAgain']({ proof: before?.id ?? 0 }))
    expect(step('wallet')?.proofs).toMatchObject([{ name: '解约.png', keptAt: before?.keptAt }])
    expect(existsSync(stored())).toBe(true)
  })

  it('are refused by name where the file cannot be read', async context => {
    if (process.platform !== 'linux') return context.skip('only Linux has a file that nobody can read')
    const { test, charge, step } = await opened()
    const path = join(temporaryFolder(), '锁着.png')
    // Looks like a file to the system and fails when it is read, also for an administrator.
    symlinkSync('/proc/self/mem', path)
    const getSnapshot = createSnapshots(test.ctx)
    expect(
      await cancellationUseCases(test.ctx, getSnapshot)['cancellation.attach'](
        { charge, step: 'wallet', tokens: ['t'] },
        new Map([['t', path]]),
      ),
    ).toEqual({ ok: false, failure: { code: 'file-unreadable', detail: '锁着.png' } })
    expect(step('wallet')?.proofs).toEqual([])
  })

  it('are pasted as PNG, and refused at no step or of a wrong kind', async () => {
    const { cancellation, charge, step, attach, stored } = await opened()
    const base64 = Buffer.from(png).toString('base64')
    const paste = (at: StepId, data: string) =>
      cancellation['cancellation.attachImage']({ charge, step: at, name: '粘贴的图片', base64: data })
    const moon = { charge, step: 'moon', name: '粘贴的图片', base64 }
    expect(requests['cancellation.attachImage'].input.safeParse(moon).success).toBe(false)
    expect(paste('wallet', 'AAAA')).toMatchObject({ failure: { code: 'file-type' } })
    expect(await attach('wallet', 'run.exe', png)).toMatchObject({ failure: { code: 'file-type' } })
    expect(existsSync(stored())).toBe(false)
    expect(sure(paste('screenshot', base64))).toBeNull()
    // A picture of the agreement belongs to the side on which it is ended.
    expect(step('wallet')?.proofs).toMatchObject([{ name: '粘贴的图片.png' }])
  })
})
