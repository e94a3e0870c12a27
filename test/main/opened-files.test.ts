import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesFrom, filesOf } from '../../src/main/opened-files.ts'

const folder = resolve('/', 'home', '王小明')
const given = (...names: string[]) => filesOf(['xucha', ...names], folder)

describe('bills that the app is opened with', () => {
  it('are found among the arguments, wherever they are given from', () => {
    expect(given('账单.csv', 'b.XLSX', 'c.zip', 'd.txt')).toEqual(
      ['账单.csv', 'b.XLSX', 'c.zip', 'd.txt'].map(name => join(folder, name)),
    )
    const whole = join(folder, '下载', '支付宝.csv')
    expect(filesOf(['xucha', whole], resolve('/'))).toEqual([whole])
  })

  it('may come as addresses, as file managers of Linux give them', () => {
    const path = join(folder, '下载 一', '支付宝交易明细(20240101-20241231).csv')
    expect(given(pathToFileURL(path).href)).toEqual([path])
  })

  it('are nothing else: no switch, no other kind of file, no other machine, no address that leads nowhere', () => {
    for (const other of [
      '--inspect=a.csv',
      '-a.csv',
      '.',
      'a.exe',
      'file://server/share/a.csv',
      'file:///a%2Fb.csv',
      'file:',
      '',
    ])
      expect(given(other), other).toEqual([])
    expect(filesOf(['/home/a/xucha.csv'], folder)).toEqual([])
  })

  it('are handed over by a second start as a list of texts', () => {
    expect(filesFrom({ files: ['a', 'b'] })).toEqual(['a', 'b'])
    for (const other of [null, undefined, 7, 'a', {}, { files: 'a' }, { files: [7, null] }])
      expect(filesFrom(other)).toEqual([])
  })
})
