import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockName } from '../../../src/engine/files/folder-lock.ts'
import { isInProgram, isInside, programFolder } from '../../../src/main/boot/program-folder.ts'
import { dataLocation } from '../../../src/main/data/data-location.ts'
import { moveData, removeLeftover } from '../../../src/main/data/move-data.ts'
import type { ServedEngine } from '../../engine/served-engine.ts'
import { sampleCount, temporaryFolder, testEngine } from '../../engine/test-engine.ts'
import { link } from '../../fixture/system.ts'

it('knows a folder inside another by whatever way it is named', context => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  mkdirSync(join(data, 'originals'), { recursive: true })
  mkdirSync(join(folder, 'data-2'))
  mkdirSync(join(data, '..later'))
  link(context, join(data, 'originals'), join(folder, 'link'), 'junction')
  const inside = [data, join(data, 'originals'), join(data, '..later'), join(folder, 'link')]
  for (const path of inside) expect(isInside(data, path), path).toBe(true)
  const outside = [folder, join(folder, 'data-2'), join(folder, 'nowhere'), '/']
  for (const path of outside) expect(isInside(data, path), path).toBe(false)
})

it('knows what goes with the program when that is updated or removed', () => {
  expect(programFolder('D:\\Xucha\\xucha.exe', 'win32')).toBe('D:\\Xucha')
  expect(programFolder('/Applications/Xucha.app/Contents/MacOS/Xucha', 'darwin')).toBe(
    '/Applications/Xucha.app',
  )
  expect(programFolder('/opt/Xucha/xucha', 'linux')).toBe('/opt/Xucha')
  expect(isInProgram(join(dirname(process.execPath), '续查数据'))).toBe(true)
  expect(isInProgram(temporaryFolder())).toBe(false)
})

/** The app's folder with the sample bills in it, an empty one to move to, and a move whose engine is in this process. */
async function withSamples() {
  const folder = temporaryFolder()
  const chosen = temporaryFolder()
  const location = dataLocation(folder)
  const open = async () => {
    const opened = await testEngine(location.dataFolder())
    // The real engine leaves this in every folder it worked in.
    writeFileSync(join(location.dataFolder(), lockName), '')
    return opened
  }
  let engine = await open()
  expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })
  const move = (copied: () => void = () => {}) =>
    moveData({
      isInProgram: () => false,
      location,
      engine: {
        async task(task) {
          const done = await engine.task(task)
          copied()
          return done as never
        },
        restart: async () => {
          engine = await open()
        },
        problem: async () => engine.problem,
      },
      choose: async () => chosen,
      folderName: '续查数据',
      dataChanged: async () => {},
    })
  return { folder, chosen, location, move, engine: () => engine }
}

async function billsIn(engine: ServedEngine): Promise<number> {
  const list = await engine.ask('bills.list', {})
  return list.ok ? list.value.sources.length : Number.NaN
}

describe('a move', () => {
  it('ends with the data at the new place and nothing at the old', async () => {
    const { folder, chosen, location, move, engine } = await withSamples()
    expect(await move()).toEqual({ ok: true, value: { folder: chosen } })
    expect(location.dataFolder()).toBe(chosen)
    expect(await billsIn(engine())).toBe(sampleCount)
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect(location.leftover()).toBeNull()
  })

  it('whose new place can’t be recorded leaves the data where it was, with all that is done afterwards', async () => {
    const { folder, chosen, location, move, engine } = await withSamples()
    const inTheWay = join(folder, 'location.json.half')
    // Windows tells a folder in the way of a file as one that a program holds.
    expect(await move(() => mkdirSync(inTheWay))).toEqual({
      ok: false,
      failure: { code: process.platform === 'win32' ? 'file-in-use' : 'folder-read-only' },
    })
    expect(location.dataFolder()).toBe(join(folder, 'data'))
    expect(await billsIn(engine())).toBe(sampleCount)
    expect(existsSync(join(chosen, 'xucha.db'))).toBe(false)
    expect(await engine().ask('bills.removeSamples', {})).toMatchObject({ ok: true })

    rmdirSync(inTheWay)
    const next = dataLocation(folder)
    const started = await testEngine(next.dataFolder())
    removeLeftover(next)
    expect(await billsIn(started)).toBe(0)
    expect(next.leftover()).toBeNull()
  })

  it('never takes away a folder in which somebody worked after it was copied', async () => {
    const { folder, chosen, move, engine } = await withSamples()
    await move()
    expect(await engine().ask('bills.removeSamples', {})).toMatchObject({ ok: true })
    // The record as it stood before the move was done.
    const record = { chosen: null, leftover: chosen }
    writeFileSync(join(folder, 'location.json'), JSON.stringify(record))
    removeLeftover(dataLocation(folder))
    expect(existsSync(join(chosen, 'xucha.db'))).toBe(true)
    expect(await billsIn(await testEngine(chosen))).toBe(0)
  })
})
