import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { FromEngine } from '../../src/engine/protocol.ts'
import { serveEngine } from '../../src/engine/serve.ts'
import { databaseName } from '../../src/engine/store/open.ts'
import { temporaryFolder } from './test-engine.ts'

const placesOf = (dataFolder: string, hold: () => boolean) => ({
  ...{ dataFolder, resourcesFolder: resolve('resources'), version: '0.0.0' },
  ...{ mustExist: false, thorough: false, unopened: false, hold },
})

it('opens nothing in a folder that another instance holds', async () => {
  const dataFolder = temporaryFolder()
  const told: FromEngine[] = []
  await serveEngine(
    placesOf(dataFolder, () => false),
    { send: message => void told.push(message), onMessage: () => {} },
  )
  expect(told.at(-1)).toMatchObject({ kind: 'ready', problem: 'locked' })
  expect(existsSync(join(dataFolder, databaseName))).toBe(false)
})

it('tells of its steps while it opens data of a former version and reads its bills, until it is ready', async () => {
  const dataFolder = join(temporaryFolder(), 'data')
  mkdirSync(dataFolder)
  copyFileSync(join(import.meta.dirname, '../fixture/databases/v1.db'), join(dataFolder, databaseName))
  const told: FromEngine['kind'][] = []
  const open = async () => {
    const close = await serveEngine(
      placesOf(dataFolder, () => true),
      { send: ({ kind }) => void told.push(kind), onMessage: () => {} },
    )
    onTestFinished(close)
  }
  await open()
  const first = told.splice(0)
  expect(first.lastIndexOf('progress')).toBe(first.indexOf('ready') - 1)
  await open()
  // Nothing is left to be brought up to date, nor a bill to be read for its account.
  expect(told.length).toBeLessThan(first.length)
})
