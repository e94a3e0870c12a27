import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../src/contract/reply.ts'
import { codeOf, codesIn, problemLog, problemsName } from '../../../src/main/boot/problem-log.ts'
import { temporaryFolder } from '../../engine/test-engine.ts'

const at = '2026-11-21T12:00:00'

describe('the problem log', () => {
  it('keeps times, requests and codes over a restart, newest first', () => {
    const folder = temporaryFolder()
    const log = problemLog(folder, () => at)
    log.add('bills.import', 'wrong-password')
    log.add('packs.write', 'disk-full')
    const expected = [
      { at, request: 'packs.write', code: 'disk-full' },
      { at, request: 'bills.import', code: 'wrong-password' },
    ]
    expect(log.list()).toEqual(expected)
    expect(problemLog(folder).list()).toEqual(expected)
    log.clear()
    expect(problemLog(folder).list()).toEqual([])
  })

  it('takes no text for a code: a message may hold a name, a merchant or a path', () => {
    const folder = temporaryFolder()
    const log = problemLog(folder, () => at)
    for (const text of ['/home/wang/账单.csv', '小米云服务 6.00', 'no such file: a.csv', ''])
      log.add('engine', text)
    expect(log.list().map(({ code }) => code)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(readFileSync(join(folder, problemsName), 'utf8')).not.toMatch(/wang|小米|csv/)
  })

  it('keeps so many and no more', () => {
    const log = problemLog(temporaryFolder(), () => at)
    for (let count = 0; count < 250; count += 1) log.add('engine', `e${count}`)
    expect(log.list()).toHaveLength(200)
    expect(log.list()[0]?.code).toBe('e249')
  })

  it('reads codes out of answers, and none out of what a person called off', () => {
    expect(codesIn('packs.write', fail('disk-full', '王小明.pdf'))).toEqual(['disk-full'])
    expect(codesIn('packs.write', fail('cancelled'))).toEqual([])
    expect(codesIn('bills.list', ok({}))).toEqual([])
    const results = [{ error: { code: 'damaged', message: '账单.zip' } }, { error: null }]
    expect(codesIn('bills.import', ok(results))).toEqual(['damaged'])
  })

  it('knows an error by its code or its name, never by its message', () => {
    expect(codeOf(Object.assign(new Error('open /home/wang'), { code: 'EACCES' }))).toBe('EACCES')
    expect(codeOf(new TypeError('小米'))).toBe('TypeError')
    expect(codeOf('小米')).toBe('unknown')
  })
})
