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

/** What electron-builder names by itself, and the two that Electron is linked with and nothing else would bring. */
const debianLibraries = [
  ...['libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils', 'libatspi2.0-0', 'libuuid1'],
  ...['libsecret-1-0', 'libasound2t64 | libasound2', 'libgbm1'],
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
    extraMetadata: {
      // A deb must name one, and where the sources come from says nothing of where they are at home.
      homepage: 'about:blank',
      // By it Wayland finds name and icon of the window, and notifications those of the app.
      desktopName: 'xucha.desktop',
    },
    asar: true,
    asarUnpack: ['**/*.node'],
    afterPack: ({ appOutDir }) => withoutLeftovers(appOutDir),
    // better-sqlite3 brings its binaries along; compiling it anew would miss them and need a compiler.
    npmRebuild: false,
    nodeGypRebuild: false,
    electronFuses: fuses,
    // Without its own, Chromium takes a system in traditional Chinese for an English one.
    electronLanguages: ['zh_CN', 'zh-CN', 'zh_TW', 'zh-TW', 'en', 'en-US'],
    publish: null,
    // The one before starts every AppImage without Chromium's sandbox, and needs a library that systems no longer have.
    toolsets: { appimage: '1.0.3' },
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
      // Signed by nobody in particular: without any signature Apple's processors start nothing, and no notification
      // is shown. The hardened runtime would refuse libraries that are signed by nobody.
      identity: '-',
      hardenedRuntime: false,
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
      syncDesktopName: true,
      desktop: {
        entry: {
          Name: 'Xucha',
          'Name[zh_CN]': '续查',
          'Comment[zh_CN]': '在自己的支付宝和微信账单里找出小米自动续费，关掉它们，要回该退的钱。不联网。',
        },
      },
    },
    deb: { packageCategory: 'utils', depends: debianLibraries, recommends: ['fonts-noto-cjk'] },
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
