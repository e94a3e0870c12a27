import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { removeData } from '../../../src/engine/data/remove-data.ts'
import { dataLocation } from '../../../src/main/data/data-location.ts'
import { removeLeftover } from '../../../src/main/data/move-data.ts'
import { killedAtRandom } from '../killed.ts'
import {
  dataTemplate,
  found,
  full,
  killed,
  killedWhileAsked,
  limitMs,
  seed,
  task,
  times,
} from '../killed-data.ts'
import { temporaryFolder } from '../test-engine.ts'

/** Moves the data as main does, with the engine in the same process: they die together, as in a power cut. */
const mover = `
import { dataLocation } from ${JSON.stringify(resolve('src/main/data/data-location.ts'))}
import { moveData } from ${JSON.stringify(resolve('src/main/data/move-data.ts'))}
import { servedEngine } from ${JSON.stringify(resolve('test/engine/served-engine.ts'))}
const [folder, chosen] = process.argv.slice(1)
const location = dataLocation(folder)
let engine = await servedEngine(location.dataFolder())
process.stdout.write('go')
const moved = await moveData({
  isInProgram: () => false,
  location,
  engine: {
    task: task => engine.task(task),
    restart: async () => { engine = await servedEngine(location.dataFolder()) },
    problem: async () => engine.problem,
  },
  choose: async () => chosen,
  folderName: '续查数据',
  dataChanged: async () => {},
})
process.exit(moved.ok ? 0 : 1)
`

const template = dataTemplate()

test(
  `${killed}moving the data loses nothing, and what it left elsewhere can be cleared away`,
  async () => {
    const dataFolder = template.copies()
    const into = temporaryFolder()
    const to = (turn: number) => join(into, String(turn), '续查数据')
    let whole = 0
    await killedWhileAsked(
      turn => {
        mkdirSync(join(into, String(turn)), { recursive: true })
        return { dataFolder: dataFolder(turn), asked: task({ name: 'copy-data', to: to(turn) }) }
      },
      async turn => {
        expect(await found(dataFolder(turn))).toEqual(full)
        // A database there says that the copy is whole.
        if (existsSync(join(to(turn), 'xucha.db'))) {
          expect(await found(to(turn))).toEqual(full)
          whole += 1
        }
        removeData(to(turn))
        expect(readdirSync(join(into, String(turn)))).toEqual([])
      },
    )
    expect(whole).toBeLessThan(times)
  },
  limitMs,
)

test(
  `${killed}a move that main was making is made or not, and the next start clears away what is left of the other`,
  async () => {
    const into = temporaryFolder()
    const own = (turn: number) => join(into, String(turn))
    const chosen = (turn: number) => join(into, `${turn} 硬盘`)
    const prepare = (turn: number) => {
      template.copyTo(join(own(turn), 'data'))
      mkdirSync(join(chosen(turn), '照片'), { recursive: true })
      return [own(turn), chosen(turn)]
    }
    const outcomes = { before: 0, leftBehind: 0, after: 0 }
    await killedAtRandom({ script: mover, args: prepare, times, seed }, async turn => {
      const location = dataLocation(own(turn))
      const moved = join(chosen(turn), '续查数据')
      const isMoved = location.isChosen()
      expect(location.dataFolder()).toBe(isMoved ? moved : join(own(turn), 'data'))
      if (isMoved) outcomes.after += 1
      else if (existsSync(moved)) outcomes.leftBehind += 1
      else outcomes.before += 1
      expect(await found(location.dataFolder())).toEqual(full)
      removeLeftover(location)
      expect(location.leftover()).toBe(null)
      expect(existsSync(isMoved ? join(own(turn), 'data') : moved)).toBe(false)
      expect(await found(location.dataFolder())).toEqual(full)
      expect(readdirSync(chosen(turn)).sort()).toEqual(['照片', ...(isMoved ? ['续查数据'] : [])].sort())
    })
    expect(outcomes.leftBehind).toBeGreaterThan(0)
    expect(outcomes.after).toBeGreaterThan(0)
    expect(outcomes.before + outcomes.leftBehind + outcomes.after).toBe(times)
  },
  limitMs,
)
