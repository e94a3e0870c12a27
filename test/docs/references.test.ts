import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slashed } from '../fixture/system.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map(slashed)
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>

/** Everything that a pattern's first group finds in a text, each once. */
function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(match => match[1] ?? ''))]
}

/** Files of this project that a page names: as a path from its root, or as a link from where the page lies. */
function namedFiles(page: string): string[] {
  const text = read(page)
  const paths = found(text, /`((?:src|test|build|docs|resources)\/[\w./-]+)`/g)
  const links = found(text, /\]\((?!https?:)([^)#\s]+)/g).map(link => slashed(join(dirname(page), link)))
  return [...paths, ...links]
}

describe('what the documents name is there', () => {
  it.each(pages)('%s: files', page => {
    expect(namedFiles(page).filter(file => !existsSync(join(root, file)))).toEqual([])
  })

  it.each(pages)('%s: commands', page => {
    const commands = found(read(page), /npm run (?:-s )?([\w:-]+)/g)
    expect(commands.filter(name => !(name in scripts))).toEqual([])
  })

  it('the files and folders of each step of the detector', () => {
    const steps = read('docs/detector.md').match(/^\| \d \|.*$/gm) ?? []
    expect(steps.length).toBeGreaterThan(3)
    for (const step of steps) {
      const cell = step.split('|')[2] ?? ''
      const [folder = ''] = found(cell, /([\w/-]+)\//g)
      expect(existsSync(join(root, 'src/core', folder)), step).toBe(true)
      for (const file of found(cell, /([\w-]+\.ts)/g))
        expect(existsSync(join(root, 'src/core', folder, file)), file).toBe(true)
    }
  })

  it('links and paths are seen', () => {
    expect(namedFiles('README.md')).toContain('docs/security.md')
    expect(namedFiles('docs/security.md')).toContain('test/build/workflow.test.ts')
  })
})

describe('docs/dependencies.md', () => {
  const named = found(read('docs/dependencies.md'), /^\| ((?:@?[\w./*-]+(?:, )?)+) \|/gm).flatMap(cell =>
    cell.split(', '),
  )
  const used = [...Object.keys(dependencies), ...Object.keys(devDependencies)]

  it('tells of every package that is used', () => {
    const isTold = (name: string) =>
      named.includes(name) || (name.startsWith('@types/') && named.includes('@types/*'))
    expect(used.filter(name => !isTold(name))).toEqual([])
  })
})
