import { readFileSync, writeFileSync } from 'node:fs'
import { inProject } from '../bootstrap/places.mjs'

/**
 * Adds to package-lock.json the packages for other systems that npm leaves out when the registry at
 * hand does not answer for them (npm/cli#4828). Without them `npm ci` refuses on this system, and installs
 * too little on theirs. It also takes out what nothing here needs. Run it after `npm install`: node build/lock/complete.mjs
 */
const FILE = inProject('package-lock.json')

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = {
  'arm-': 'arm',
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
}

/** What packages take along if they can and nothing here needs: pdf.js is asked for text, and a canvas has 35 MB. */
const UNWANTED = /^node_modules\/@napi-rs\/canvas(?:-|$)/

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
for (const [place, entry] of Object.entries(lock.packages)) {
  if (UNWANTED.test(place)) delete lock.packages[place]
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (UNWANTED.test(`node_modules/${name}`)) delete entry.optionalDependencies[name]
}
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (lock.packages[place]) continue
    if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}: "${version}" is no exact version`)
    lock.packages[place] = { version, ...platformOf(name), dev: entry.dev, optional: true }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)

/** What such a package says of itself: its system, processor and C library, which its name spells out. */
function platformOf(name) {
  const words = name.slice(name.lastIndexOf('/') + 1)
  const os = SYSTEMS.find(system => words.includes(`-${system}-`))
  const cpu = Object.entries(PROCESSORS).find(([word]) => words.includes(`-${word}`))?.[1]
  if (!os || !cpu) throw new Error(`${name} does not say which system it is for`)
  if (os !== 'linux') return { cpu: [cpu], os: [os] }
  return { cpu: [cpu], libc: [words.includes('musl') ? 'musl' : 'glibc'], os: [os] }
}
