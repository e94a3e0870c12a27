import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configuration, fuses } from '../../../build/package/configuration.mjs'
import { icnsOf, icoOf, sizeOfPng } from '../../../build/package/icon-files.mjs'

const root = resolve(import.meta.dirname, '../../..')
const icons = resolve(root, 'build/package/icons')
const config = configuration({ electron: undefined, sqlite: 'sqlite', output: 'dist' })

describe('the packaged program', () => {
  it('is no Node, takes no debugger, and starts nothing but our archive', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(config.electronFuses).toBe(fuses)
    expect(config.asar).toBe(true)
  })

  it('holds the built app, its resources and one native file, and looks for no updates', () => {
    const [sqlite] = config.files.filter(one => typeof one === 'object')
    expect(config.files.filter(one => typeof one === 'string')).toEqual([
      'out/main/**',
      'out/preload/**',
      'out/renderer/**',
      'resources/**',
      'package.json',
      '!node_modules/**',
    ])
    const native = sqlite?.filter.filter((one: string) => one.startsWith('prebuilds'))
    expect(native).toEqual([`prebuilds/\${platform}-\${arch}.node`])
    expect(config.npmRebuild).toBe(false)
    expect(config.publish).toBeNull()
  })

  it('is made for three systems and is offered for bills without taking them over', () => {
    expect([config.win.target, config.mac.target, config.linux.target]).toEqual([
      ['nsis'],
      ['dmg'],
      ['AppImage', 'deb'],
    ])
    for (const { rank, role } of config.mac.fileAssociations)
      expect([rank, role]).toEqual(['Alternate', 'Viewer'])
    const windows = readFileSync(config.nsis.include, 'utf8')
    for (const ending of ['csv', 'xlsx', 'zip']) expect(windows).toContain(`SupportedTypes" ".${ending}"`)
    // The keys by which a program makes itself the one that opens a kind of file.
    expect(windows).not.toMatch(/Classes\\\.(?:csv|xlsx|zip)|UserChoice/)
    expect(windows).toContain('!macro customUnInstall')
    expect(config.linux.mimeTypes).toContain('text/csv')
  })
})

describe('the icons', () => {
  const pictures = new Map(
    readdirSync(icons)
      .filter(name => name.endsWith('.png'))
      .map(name => [Number.parseInt(name, 10), readFileSync(resolve(icons, name))] as const)
      .sort(([a], [b]) => a - b),
  )

  it('are there in every size, and as large as their names say', () => {
    expect([...pictures.keys()]).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024])
    for (const [size, png] of pictures) expect(sizeOfPng(png)).toEqual({ width: size, height: size })
    expect(existsSync(resolve(root, 'build/package/icon.svg'))).toBe(true)
  })

  it('of Windows and macOS are made of the same pictures', () => {
    expect(readFileSync(resolve(icons, 'icon.ico')).equals(icoOf(pictures))).toBe(true)
    expect(readFileSync(resolve(icons, 'icon.icns')).equals(icnsOf(pictures))).toBe(true)
  })
})
