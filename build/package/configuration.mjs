import { rmSync } from 'node:fs'
import path from 'node:path'
import { inProject } from '../bootstrap/places.mjs'

/** The switches of the packaged program; a test reads them back out of it. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** What bills come as; offered under "open with", never taken over. */
const bills = [
  { ext: 'csv', name: 'CSV', mimeType: 'text/csv' },
  {
    ext: 'xlsx',
    name: 'XLSX',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { ext: 'zip', name: 'ZIP', mimeType: 'application/zip' },
]

const package_ = (...parts) => inProject('build', 'package', ...parts)

/**
 * What electron-builder is told. `electron` is `{ version, folder }` where a runtime at hand is to be packed and
 * undefined where it fetches the pinned one itself; `sqlite` is the folder of better-sqlite3, of whose native files
 * the one for this system and processor goes in.
 */
export function configuration({ electron, sqlite, output }) {
  return {
    appId: 'cn.xucha.app',
    productName: 'Xucha',
    executableName: 'xucha',
    directories: { output, buildResources: package_() },
    ...(electron ? { electronVersion: electron.version, electronDist: electron.folder } : {}),
    files: [
      'out/main/**',
      'out/preload/**',
      'out/renderer/**',
      'resources/**',
      'package.json',
      '!node_modules/**',
      {
        from: sqlite,
        to: 'node_modules/better-sqlite3',
        filter: ['package.json', 'LICENSE', 'lib/**', `prebuilds/\${platform}-\${arch}.node`],
      },
    ],
    // A deb must name one, and where the sources come from says nothing of where they are at home.
    extraMetadata: { homepage: 'about:blank' },
    asar: true,
    asarUnpack: ['**/*.node'],
    afterPack: ({ appOutDir }) => withoutLeftovers(appOutDir),
    // better-sqlite3 brings its binaries along; compiling it anew would miss them and need a compiler.
    npmRebuild: false,
    nodeGypRebuild: false,
    electronFuses: fuses,
    electronLanguages: ['zh_CN', 'zh-CN', 'en', 'en-US'],
    publish: null,
    win: { target: ['nsis'], icon: package_('icons', 'icon.ico') },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN', 'en_US'],
      include: package_('open-with.nsh'),
    },
    mac: {
      target: ['dmg'],
      icon: package_('icons', 'icon.icns'),
      category: 'public.app-category.finance',
      extendInfo: { CFBundleDevelopmentRegion: 'zh_CN', CFBundleLocalizations: ['zh_CN', 'en'] },
      fileAssociations: bills.map(({ ext, name }) => ({ ext, name, role: 'Viewer', rank: 'Alternate' })),
    },
    linux: {
      target: ['AppImage', 'deb'],
      icon: package_('icons'),
      category: 'Office',
      synopsis: 'Find and stop recurring Xiaomi charges',
      maintainer: 'Xucha <xucha@localhost>',
      mimeTypes: bills.map(({ mimeType }) => mimeType),
      desktop: { entry: { Name: 'Xucha', 'Name[zh_CN]': '续查', StartupWMClass: 'xucha' } },
    },
  }
}

/** What the package that carries the fallback runtime has in it beside Electron. */
const leftovers = [
  'browser_v8_context_snapshot.bin',
  'resources/app-update.yml',
  'resources/default_app.asar',
]

function withoutLeftovers(folder) {
  for (const name of leftovers) rmSync(path.join(folder, ...name.split('/')), { force: true })
}

/** Where electron-builder lays an unpacked build, by system. */
export function unpackedFolder(output, platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') return path.join(output, `mac${suffix}`)
  return path.join(output, `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`)
}
