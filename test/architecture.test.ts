import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What each layer may import: other layers, and packages by name (`node:` stands for all of Node). */
const rules: Record<string, { layers: string[]; packages: string[] }> = {
  core: { layers: ['core', 'resources'], packages: ['papaparse'] },
  i18n: { layers: ['i18n', 'core'], packages: [] },
  contract: { layers: ['contract', 'core', 'i18n'], packages: ['zod'] },
  engine: {
    layers: ['engine', 'core', 'i18n', 'contract'],
    packages: ['node:', 'better-sqlite3', '@zip.js/zip.js', 'saxes', 'write-excel-file', 'pdfjs-dist'],
  },
  cli: { layers: ['cli', 'engine', 'core', 'i18n', 'contract'], packages: ['node:'] },
  main: { layers: ['main', 'engine', 'core', 'i18n', 'contract'], packages: ['node:', 'electron', 'zod'] },
  preload: { layers: ['preload', 'contract'], packages: ['electron'] },
  renderer: {
    layers: ['renderer', 'contract', 'core', 'i18n'],
    packages: [
      'react',
      'react-dom',
      '@base-ui/react',
      'chart.js',
      'qrcode-generator',
      '@tanstack/react-virtual',
    ],
  },
}

/** Modules that could open a connection. */
const networkModules = ['http', 'https', 'http2', 'net', 'dgram', 'tls', 'dns', 'inspector'].map(
  name => `node:${name}`,
)

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"()]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

interface Import {
  file: string
  from: string
  /** Names types alone, so that nothing of it runs. */
  typesOnly: boolean
}

const typesOnlyPattern = /^\s*(?:import|export)\s+(?:type\s|\{(?:\s*type\s+\w+\s*,?)+\s*\})/

function importsOf(layer: string): Import[] {
  const folder = join(root, 'src', layer)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .flatMap(name => importsIn(join(folder, name)))
}

function importsIn(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(match => ({
    file,
    from: match[1] ?? match[2] ?? '',
    typesOnly: typesOnlyPattern.test(match[0]),
  }))
}

function breaksRule(layer: string, { file, from }: Omit<Import, 'typesOnly'>): boolean {
  const { layers, packages } = rules[layer] ?? { layers: [], packages: [] }
  if (from.startsWith('.')) {
    const target = relative(root, normalize(join(dirname(file), from))).split(/[/\\]/)
    const home = target[0] === 'src' ? target[1] : target[0]
    return !layers.includes(home ?? '')
  }
  const name = from.startsWith('node:') ? 'node:' : from.split('/', from.startsWith('@') ? 2 : 1).join('/')
  return !packages.includes(name)
}

describe('layers', () => {
  for (const layer of Object.keys(rules)) {
    it(`${layer} imports only what its layer may`, () => {
      const imports = importsOf(layer)
      expect(imports.length).toBeGreaterThan(0)
      expect(imports.filter(one => breaksRule(layer, one))).toEqual([])
    })
  }

  it('sees an import that breaks a rule', () => {
    const file = join(root, 'src/core/bills/planted.ts')
    expect(breaksRule('core', { file, from: '../../engine/import.ts' })).toBe(true)
    expect(breaksRule('core', { file, from: 'node:fs' })).toBe(true)
    expect(
      breaksRule('renderer', { file: join(root, 'src/renderer/planted.tsx'), from: '../main/app.ts' }),
    ).toBe(true)
  })

  it('nothing imports a module that could open a connection', () => {
    const found = Object.keys(rules)
      .flatMap(importsOf)
      .filter(({ from }) => networkModules.includes(from))
    expect(found).toEqual([])
  })
})

/** The folders of a layer, lowest first: each imports only those before it. Files beside them belong to no group. */
const groups: Record<string, string[]> = {
  core: [
    'base',
    'print',
    'bills',
    'catalogue',
    'subscriptions',
    'cancellation',
    'claims',
    'reminders',
    'log',
    'packs',
  ],
  engine: [
    'files',
    'store',
    'import',
    'subscriptions',
    'accounts',
    'cancellation',
    'claims',
    'reminders',
    'packs',
    'data',
  ],
  main: ['boot', 'window', 'ipc', 'dialogs', 'reminders', 'data'],
  renderer: ['safe-jsx', 'kit', 'app', 'features', 'shell', 'dev'],
  'renderer/features': [
    'uploads',
    'reminders',
    'bills',
    'claims',
    'subscriptions',
    'cancellation',
    'settings',
  ],
}

/** Whether a file of one group imports one that comes after it. */
function breaksOrder(layer: string, { file, from }: Import): boolean {
  if (!from.startsWith('.')) return false
  const order = groups[layer] ?? []
  const paths = [file, join(dirname(file), from)]
  const [rank, other] = paths.map(path => order.indexOf(groupOf(layer, path)))
  return rank !== undefined && rank >= 0 && (other ?? 0) > rank
}

function groupOf(layer: string, path: string): string {
  return relative(join(root, 'src', layer), path).split(/[/\\]/)[0] ?? ''
}

describe('groups', () => {
  for (const [layer, order] of Object.entries(groups)) {
    it(`those of ${layer} are all told, in docs/ARCHITECTURE.md too, and none imports a later one`, () => {
      const folders = readdirSync(join(root, 'src', layer), { withFileTypes: true })
        .filter(one => one.isDirectory())
        .map(({ name }) => name)
      expect([...order].sort()).toEqual(folders.sort())
      expect(importsOf(layer).filter(one => breaksOrder(layer, one))).toEqual([])
      expect(readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8')).toContain(
        `- ${layer}: ${order.join(', ')}\n`,
      )
    })
  }

  it('sees an import that goes against the order', () => {
    const planted = (folder: string, from: string): Import => {
      return { file: join(root, 'src', folder, 'planted.ts'), from, typesOnly: false }
    }
    expect(breaksOrder('engine', planted('engine/store', '../data/backup.ts'))).toBe(true)
    expect(breaksOrder('engine', planted('engine/store', '../files/originals.ts'))).toBe(false)
    expect(breaksOrder('engine', planted('engine/store', '../context.ts'))).toBe(false)
    expect(breaksOrder('renderer/features', planted('renderer/features/bills', '../claims/x.ts'))).toBe(true)
  })
})

/** The packages whose code comes along with a file: what it imports as values, and what that imports. */
function packagesBehind(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  return importsIn(file).flatMap(({ from, typesOnly }) => {
    if (typesOnly) return []
    if (!from.startsWith('.')) return [from]
    return /\.tsx?$/.test(from) ? packagesBehind(join(dirname(file), from), seen) : []
  })
}

describe('the page', () => {
  const page = packagesBehind(join(root, 'src/renderer/main.tsx'))

  it('brings no checking of requests along: main does that, and the rules of the page forbid its code', () => {
    expect(page).toContain('react')
    expect(page).toContain('chart.js')
    expect(page).not.toContain('zod')
  })

  it('would be seen to bring it along', () => {
    expect(packagesBehind(join(root, 'src/contract/app.ts'))).toContain('zod')
  })
})

describe('the core knows no platform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-core-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** What the compiler says of `text` under the very settings of the core. */
  function compileInCore(text: string): string {
    writeFileSync(join(folder, 'planted.ts'), `${text}\n`)
    const settings = {
      extends: join(root, 'src/core/tsconfig.json'),
      compilerOptions: { incremental: false, tsBuildInfoFile: null },
      include: [join(folder, 'planted.ts'), join(root, 'src/core/platform.d.ts')],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    try {
      const compiler = join(root, 'node_modules/typescript/bin/tsc')
      return String(execFileSync(process.execPath, [compiler, '-p', folder], { cwd: root }))
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout)
    }
  }

  it('compiles what is plain TypeScript', () => {
    expect(compileInCore('export const planted: number = [1, 2].length')).toBe('')
  })

  it.each([
    ['process', 'export const planted = process.argv'],
    ['document', 'export const planted = document.title'],
    ['Buffer', 'export const planted = Buffer.from("")'],
    ['node:fs', "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync"],
  ])('%s in a file of core is a compile error', (name, text) => {
    expect(compileInCore(text)).toMatch(new RegExp(`planted.*error TS.*${name}`))
  })
})
