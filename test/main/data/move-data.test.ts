import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { isInside } from '../../../src/main/data/move-data.ts'
import { isInProgram, programFolder } from '../../../src/main/data/program-folder.ts'
import { temporaryFolder } from '../../engine/test-engine.ts'

it('knows a folder inside another by whatever way it is named', () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  mkdirSync(join(data, 'originals'), { recursive: true })
  mkdirSync(join(folder, 'data-2'))
  mkdirSync(join(data, '..later'))
  symlinkSync(join(data, 'originals'), join(folder, 'link'), 'junction')
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
