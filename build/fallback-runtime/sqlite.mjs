import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../bootstrap/child.mjs'
import { pinnedNode, pinnedNodeHome, projectEnvironment } from '../bootstrap/node-runtime.mjs'
import { nodeGypScript } from '../bootstrap/npm.mjs'
import { cacheFolder, inProject } from '../bootstrap/places.mjs'
import { Stop, step } from '../bootstrap/steps.mjs'
import { ensureSystem } from '../bootstrap/system-libraries.mjs'
import { compilerNeeds } from '../bootstrap/system-needs.mjs'
import { ensureWholeFolder } from '../bootstrap/whole-folder.mjs'
import { fallbackVersion } from './electron.mjs'

const RECIPE = 1
const COMPILE_LIMIT_MS = 10 * 60 * 1000

/**
 * better-sqlite3 asks for Node-API 10 and Electron 33 has 9. What it uses of 10 existed there as
 * experimental, under these names; only the compiled code differs, never its behaviour.
 */
const DEFINES = [
  'NAPI_EXPERIMENTAL',
  'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
]

/** Folder of a better-sqlite3 (package.json, lib, one prebuild) that loads in the fallback Electron. */
export async function fallbackSqlite() {
  const source = inProject('node_modules', 'better-sqlite3')
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'))
  const folder = path.join(cacheFolder(), `better-sqlite3-${version}-electron-${fallbackVersion}-r${RECIPE}`)
  await ensureWholeFolder(folder, async part => {
    await ensureSystem(compilerNeeds)
    await step(
      `better-sqlite3 ${version} for Electron ${fallbackVersion}: compile, about a minute, once`,
      async () => {
        for (const name of ['package.json', 'LICENSE', 'lib'])
          cpSync(path.join(source, name), path.join(part, name), { recursive: true })
        mkdirSync(path.join(part, 'prebuilds'))
        await compileInto(path.join(part, 'prebuilds', 'linux-x64.node'), source)
        await tryOut(part)
      },
    )
  })
  return folder
}

async function compileInto(target, source) {
  // make can't work under a path with blanks, so neither the cache nor the checkout is built in.
  const work = mkdtempSync(path.join(/\s/.test(tmpdir()) ? '/tmp' : tmpdir(), 'xucha-sqlite-'))
  try {
    const copy = path.join(work, 'better-sqlite3')
    const headers = path.join(work, 'node')
    cpSync(source, copy, { recursive: true, filter: file => path.basename(file) !== 'prebuilds' })
    cpSync(inProject('node_modules', 'node-addon-api'), path.join(copy, 'node_modules', 'node-addon-api'), {
      recursive: true,
    })
    symlinkSync(pinnedNodeHome(), headers)
    adjust(path.join(copy, 'binding.gyp'), [
      [/'NAPI_VERSION=10'/g, DEFINES.map(name => `'${name}'`).join(', ')],
      // Link-time optimisation doubles the time for nothing a test could notice.
      [/'-flto',? ?/g, ''],
    ])
    adjust(path.join(copy, 'deps', 'common.gypi'), [[/'-O3'/g, "'-O1'"]])
    // npm's own setting of nodedir would win over the flag alone.
    const env = { ...projectEnvironment(), npm_config_nodedir: headers }
    const args = [
      nodeGypScript(),
      'rebuild',
      '--release',
      '--force_build=1',
      `--nodedir=${headers}`,
      '-j',
      '2',
    ]
    const { status, output } = await run(pinnedNode(), args, { cwd: copy, env, timeoutMs: COMPILE_LIMIT_MS })
    if (status !== 0)
      throw new Stop(
        `better-sqlite3 could not be compiled:\n${output.trim().split('\n').slice(-40).join('\n')}`,
      )
    await copyFile(path.join(copy, 'build', 'Release', 'better_sqlite3.node'), target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function adjust(file, changes) {
  let text = readFileSync(file, 'utf8')
  for (const [from, to] of changes) {
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${file} no longer holds ${from}: the recipe must follow`)
    text = changed
  }
  writeFileSync(file, text)
}

// What is broken must not get into the cache.
async function tryOut(folder) {
  const question = `const Database = require(${JSON.stringify(folder)}); new Database(':memory:').prepare('select 1').get()`
  const { status, output } = await run(pinnedNode(), ['-e', question])
  if (status !== 0) throw new Stop(`The compiled better-sqlite3 does not work:\n${output.trim()}`)
}
