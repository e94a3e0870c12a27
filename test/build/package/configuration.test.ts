import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

/** What electron-builder itself has for checking what it is told; it is part of no package's public face. */
const checked: (config: object) => Promise<void> = given => {
  const near = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const { validateConfiguration } = near('app-builder-lib/out/util/config/config.js')
  return validateConfiguration(given, { isEnabled: false, add() {} })
}

describe('electron-builder', () => {
  it.each([undefined, { version: '45.5.0', folder: 'electron' }])(
    'knows every option, with %o',
    async electron => {
      const given = configuration({ electron, sqlite: 'sqlite', output: 'dist' })
      await expect(checked(given)).resolves.toBeUndefined()
      await expect(checked({ ...given, nsis: { ...given.nsis, oneclick: false } })).rejects.toThrow(
        /configuration.nsis/,
      )
      await expect(checked({ ...given, electronFuses: { runAsnode: false } })).rejects.toThrow(
        /configuration.electronFuses/,
      )
    },
  )

  it('finds the one native file by the name it has for each system and processor', () => {
    const prebuilds = readdirSync(resolve(root, 'node_modules/better-sqlite3/prebuilds'))
    for (const platform of ['win32', 'darwin', 'linux'])
      for (const arch of ['x64', 'arm64']) expect(prebuilds).toContain(`${platform}-${arch}.node`)
  })

  it('is let keep the sandbox, and signs a Mac app so that it starts', () => {
    // Its older AppImage starts with --no-sandbox.
    expect(config.toolsets.appimage).not.toMatch(/^0\./)
    expect(JSON.stringify(config)).not.toContain('no-sandbox')
    expect([config.mac.identity, config.mac.hardenedRuntime]).toEqual(['-', false])
  })

  it('leaves a person’s data where it is, and asks no administrator', () => {
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false)
    expect(config.nsis.perMachine).toBe(false)
    const windows = readFileSync(config.nsis.include, 'utf8')
    expect(windows).not.toMatch(/APPDATA|RMDir|Delete /)
  })

  it('gives the window the name its desktop entry has', () => {
    expect(config.extraMetadata.desktopName).toBe(`${config.executableName}.desktop`)
    expect(config.linux.syncDesktopName).toBe(true)
    expect(config.linux.desktop.entry).not.toHaveProperty('StartupWMClass')
  })

  it('has Debian bring the libraries that Electron is linked with', () => {
    const own = readFileSync(resolve(root, 'node_modules/app-builder-lib/out/targets/FpmTarget.js'), 'utf8')
    const named = /case "deb":\s+return \[([^\]]+)\]/.exec(own)?.[1]?.match(/[\w.+-]+/g) ?? []
    expect(named.length).toBeGreaterThan(5)
    for (const library of [...named, 'libasound2t64 | libasound2', 'libgbm1'])
      expect(config.deb.depends).toContain(library)
  })

  it('leaves in every language that is Chinese or English', () => {
    for (const name of ['zh_CN', 'zh-CN', 'zh_TW', 'zh-TW', 'en', 'en-US'])
      expect(config.electronLanguages).toContain(name)
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
