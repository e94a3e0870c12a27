import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseView } from '../../../src/contract/claims.ts'
import type { Reply } from '../../../src/contract/reply.ts'
import type { EvidenceId } from '../../../src/core/claims/evidence-names.ts'
import { attachmentHandlers } from '../../../src/engine/claims/attachments.ts'
import { originalPath, sha256Of } from '../../../src/engine/files/originals.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { seemingPng } from '../../fixture/png.ts'
import { temporaryFolder } from '../test-engine.ts'
import { caseOf, monthly, sure } from './test-case.ts'

const png = seemingPng(11, 1)

/** A JPEG of nothing but its head, with an Exif directory that points to a place or does not. */
function photo(tag: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, tag & 255, tag >> 8, 4, 0]
  const body = [...exif, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, 0xff, 0xda, 0, 2])
}

async function opened() {
  const test = await caseOf(monthly('2025-06', 3, 600))
  test.answerAll(neverReminded)
  const { id } = test.view
  const folder = temporaryFolder()
  const open = test.handlers['claims.open']
  const handlers = attachmentHandlers(test.ctx, open)
  const attach = async (
    evidence: EvidenceId,
    files: Record<string, Uint8Array>,
  ): Promise<Reply<CaseView>> => {
    const paths = new Map<string, string>()
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(folder, name), bytes)
      paths.set(name, join(folder, name))
    }
    return attachmentHandlers(test.ctx, open)['claims.attach'](
      { id, evidence, tokens: [...paths.keys()] },
      paths,
    )
  }
  const item = (view: CaseView, evidence: string) => view.evidence.find(one => one.id === evidence)
  return { test, id, handlers, attach, item }
}

describe('attachments', () => {
  it('are kept byte for byte under their hash, and make an item done', async () => {
    const { test, attach, item } = await opened()
    const view = sure(await attach('wallet-mandate', { '签约记录.png': png }))
    expect(item(view, 'wallet-mandate')).toMatchObject({
      state: 'done',
      attachments: [
        { name: '签约记录.png', bytes: png.length, sha256: sha256Of(png), image: true, covers: null },
      ],
    })
    expect(readFileSync(originalPath(test.ctx.dataFolder, sha256Of(png)))).toEqual(Buffer.from(png))
  })

  it('count once however often the same file is added', async () => {
    const { attach, item } = await opened()
    await attach('wallet-mandate', { 'a.png': png })
    const view = sure(await attach('wallet-mandate', { 'b.png': png }))
    expect(item(view, 'wallet-mandate')?.attachments).toHaveLength(1)
  })

  it('are refused whole where one is of a wrong kind, and nothing is kept', async () => {
    const { test, attach, item } = await opened()
    const refused = await attach('wallet-mandate', { 'a.png': png, 'run.exe': new Uint8Array([1]) })
    expect(refused).toEqual({ ok: false, failure: { code: 'file-type', detail: 'run.exe' } })
    const view = sure(test.handlers['claims.open']({ id: test.view.id }))
    expect(item(view, 'wallet-mandate')?.attachments).toEqual([])
    expect(existsSync(originalPath(test.ctx.dataFolder, sha256Of(png)))).toBe(false)
  })

  it('warn of a photograph that tells where it was taken', async () => {
    const { attach, item } = await opened()
    const view = sure(
      await attach('merchant-pages', { 'here.jpg': photo(0x8825), 'nowhere.jpg': photo(0x0112) }),
    )
    expect(item(view, 'merchant-pages')?.attachments.map(({ tellsLocation }) => tellsLocation)).toEqual([
      true,
      false,
    ])
  })

  it('have redacted copies beside the untouched original, and go together', async () => {
    const { test, id, handlers, attach, item } = await opened()
    const first = item(sure(await attach('identity', { '实名.png': png })), 'identity')?.attachments[0]
    const covered = Buffer.from([...png, 9]).toString('base64')
    const image = {
      id,
      evidence: 'identity' as const,
      name: '实名-已遮盖.png',
      base64: covered,
      covers: first?.id ?? 0,
    }
    const both = sure(await handlers['claims.attachImage'](image))
    expect(item(both, 'identity')?.attachments.map(({ covers }) => covers)).toEqual([null, first?.id])
    expect(readFileSync(originalPath(test.ctx.dataFolder, sha256Of(png)))).toEqual(Buffer.from(png))
    const none = sure(await handlers['claims.detach']({ id, attachment: first?.id ?? 0 }))
    expect(item(none, 'identity')?.attachments).toEqual([])
    expect(existsSync(originalPath(test.ctx.dataFolder, sha256Of(png)))).toBe(false)
  })

  it('come back as they were, with their copies and bytes, until another is taken out', async () => {
    const { test, id, handlers, attach, item } = await opened()
    const first = item(sure(await attach('identity', { '实名.png': png })), 'identity')?.attachments[0]
    const covered = Buffer.from([...png, 9])
    const both = sure(
      await handlers['claims.attachImage']({
        id,
        evidence: 'identity',
        name: '实名-已遮盖.png',
        base64: covered.toString('base64'),
        covers: first?.id ?? 0,
      }),
    )
    const before = item(both, 'identity')?.attachments.map(({ id: _, covers, ...file }) => file)
    const out = { id, attachment: first?.id ?? 0 }
    sure(await handlers['claims.detach'](out))
    const back = item(sure(await handlers['claims.attachAgain'](out)), 'identity')?.attachments
    expect(back?.map(({ id: _, covers, ...file }) => file)).toEqual(before)
    expect(back?.map(({ covers }) => covers)).toEqual([null, back?.[0]?.id])
    for (const bytes of [png, covered])
      expect(readFileSync(originalPath(test.ctx.dataFolder, sha256Of(bytes)))).toEqual(Buffer.from(bytes))
    expect(await handlers['claims.attachAgain'](out)).toMatchObject({ failure: { code: 'not-found' } })
  })

  it('take no image that is none', async () => {
    const { id, handlers } = await opened()
    const text = Buffer.from('<svg onload=alert(1)>').toString('base64')
    const refused = await handlers['claims.attachImage']({
      id,
      evidence: 'wallet-mandate',
      name: 'x.png',
      base64: text,
      covers: null,
    })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'file-type' } })
  })

  it('take no copy of what is not of the case', async () => {
    const { test, id, handlers } = await opened()
    const answer = await handlers['claims.attachImage']({
      id,
      evidence: 'identity',
      name: '实名-已遮盖.png',
      base64: Buffer.from(png).toString('base64'),
      covers: 404,
    })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    expect(existsSync(originalPath(test.ctx.dataFolder, sha256Of(png)))).toBe(false)
  })

  it('say so when the kept file is gone or changed', async () => {
    const { test, id, handlers, attach, item } = await opened()
    const kept = item(sure(await attach('wallet-mandate', { 'a.png': png })), 'wallet-mandate')
      ?.attachments[0]
    expect(
      sure(handlers['claims.attachment']({ id, attachment: kept?.id ?? 0 }) as Reply<{ type: string }>).type,
    ).toBe('image/png')
    rmSync(originalPath(test.ctx.dataFolder, sha256Of(png)))
    expect(handlers['claims.attachment']({ id, attachment: kept?.id ?? 0 })).toMatchObject({
      failure: { code: 'evidence-missing' },
    })
  })

  it('leave with their case', async () => {
    const { test, id, attach } = await opened()
    await attach('wallet-mandate', { 'a.png': png })
    sure(test.handlers['claims.remove']({ id }))
    expect(existsSync(originalPath(test.ctx.dataFolder, sha256Of(png)))).toBe(false)
  })
})
