import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeData } from '../../../src/engine/data/remove-data.ts'
import { dataLocation } from '../../../src/main/data/data-location.ts'
import { temporaryFolder } from '../../engine/test-engine.ts'

describe('where the data lies', () => {
  it('is beside the preferences until a person chooses, and is remembered', () => {
    const folder = temporaryFolder()
    const location = dataLocation(folder)
    expect(location.dataFolder()).toBe(join(folder, 'data'))
    expect(location.isChosen()).toBe(false)
    location.set({ chosen: '/elsewhere', leftover: join(folder, 'data') })
    const again = dataLocation(folder)
    expect(again.dataFolder()).toBe('/elsewhere')
    expect(again.isChosen()).toBe(true)
    expect(again.leftover()).toBe(join(folder, 'data'))
    expect(readdirSync(folder)).toEqual(['location.json'])
  })

  it('stays where the record has it when another place can’t be recorded', () => {
    const folder = temporaryFolder()
    const location = dataLocation(folder)
    location.set({ chosen: '/elsewhere', leftover: null })
    // A folder of this name is in the way of every write.
    mkdirSync(join(folder, 'location.json.half'))
    expect(() => location.set({ chosen: null, leftover: '/elsewhere' })).toThrow()
    expect(location.dataFolder()).toBe('/elsewhere')
    expect(location.leftover()).toBeNull()
  })

  it('is the first place again where the record can’t be read', () => {
    for (const chosen of [7, '', '.', 'data', '../elsewhere']) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'location.json'), JSON.stringify({ chosen, leftover: null }))
      expect(dataLocation(folder).dataFolder()).toBe(join(folder, 'data'))
      writeFileSync(join(folder, 'location.json'), JSON.stringify({ chosen: null, leftover: chosen }))
      expect(dataLocation(folder).leftover()).toBeNull()
    }
  })
})

describe('removing the data', () => {
  it('takes what is the app’s own, and the folder only when nothing else lies in it', () => {
    const folder = join(temporaryFolder(), 'data')
    for (const name of ['originals', 'incoming', 'unreadable-1', '照片']) {
      mkdirSync(join(folder, name), { recursive: true })
      writeFileSync(join(folder, name, 'a'), 'a')
    }
    const own = ['xucha.db', 'xucha.db-wal', 'xucha.v1.bak', 'xucha.aside.db', 'xucha.snapshot.half']
    for (const name of [...own, '笔记.txt']) writeFileSync(join(folder, name), '')
    removeData(folder)
    expect(readdirSync(folder).sort()).toEqual(['照片', '笔记.txt'].sort())

    const alone = join(temporaryFolder(), 'data')
    mkdirSync(alone)
    writeFileSync(join(alone, 'xucha.db'), '')
    removeData(alone)
    expect(existsSync(alone)).toBe(false)
    removeData(alone)
  })
})
