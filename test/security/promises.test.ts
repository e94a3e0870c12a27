import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const text = readFileSync(resolve(root, 'docs/security.md'), 'utf8')

/** Rows of the tables: what is promised, and the test that would fail. */
const promises = text
  .split('\n')
  .filter(line => line.startsWith('|') && !/^\|(?:---| promise | item )/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))

it('every promise names a test that is there', () => {
  expect(promises.length).toBeGreaterThan(20)
  for (const [, promise = '', ...rest] of promises) {
    const proof = rest.at(-2) ?? ''
    const [, file = '', title = ''] = /^`(test\/[^`]+)` › (.+)$/.exec(proof) ?? []
    expect(existsSync(resolve(root, file)) && file !== '', promise).toBe(true)
    expect(readFileSync(resolve(root, file), 'utf8'), promise).toContain(title)
  }
})

it('every exploit test stands behind a promise', () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /\.exploit\.(full\.)?test\.ts$/.test(name))
  expect(tests.length).toBeGreaterThan(10)
  for (const name of tests) expect(text).toContain(`test/security/${name}`)
})
