import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayNeeds, testNeeds, unpackNeeds, windowNeeds } from '../../build/bootstrap/system-needs.mjs'

const text = readFileSync(resolve(import.meta.dirname, '../../.github/workflows/test.yml'), 'utf8')

describe('the workflow', () => {
  it('uses actions by the hash of a commit, with the version beside it', () => {
    const uses = text.split('\n').filter(line => line.includes('uses:'))
    expect(uses.length).toBeGreaterThan(2)
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('may read the code and nothing else, and leaves no credentials behind', () => {
    expect([...text.matchAll(/permissions:\n(?: +.*\n)+/g)].map(([block]) => block)).toEqual([
      'permissions:\n  contents: read\n',
    ])
    expect(text).toContain('persist-credentials: false')
    expect(text).not.toMatch(/secrets\.|pull_request_target|\$\{\{ *github\.event/)
  })

  it('brings what the window and the tests need, since no one there may install it on the way', () => {
    const needs = [...windowNeeds, ...displayNeeds, ...unpackNeeds, ...testNeeds]
    const brought = /apt-get install -y --no-install-recommends ([^|]*?)\n {6}-/s
      .exec(text)?.[1]
      ?.split(/[\s\\]+/)
    // The first name of each is the one of Ubuntu 24.04.
    for (const { packages } of needs) expect(brought).toContain(packages[0])
  })

  it('runs actions on no older Node than the runners have', () => {
    const majors = [...text.matchAll(/uses: actions\/[a-z-]+@\S+ # v(\d+)/g)].map(([, major]) =>
      Number(major),
    )
    for (const major of majors) expect(major).toBeGreaterThanOrEqual(6)
  })

  it('tests and packs on three systems', () => {
    const systems = /os: \[([^\]]+)\]/.exec(text)?.[1]?.split(', ') ?? []
    expect(systems.map(system => system.split('-')[0])).toEqual(['ubuntu', 'windows', 'macos', 'macos'])
    for (const script of [
      'npm test -- --full',
      'npm run check -- advisories',
      'npm run dist',
      'npm run dist:smoke',
    ])
      expect(text).toContain(`${script}\n`)
  })
})
