import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesFrom, filesOf } from '../../../src/main/boot/opened-files.ts'

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

  it('on Windows have a drive: nothing is looked at on another machine, nor on a device', () => {
    const start = 'C:\\Users\\王小明'
    const here = (...names: string[]) => filesOf(['xucha.exe', ...names], start, 'win32')
    expect(here('账单.csv', 'D:\\下载\\b.XLSX', 'file:///E:/%E8%B4%A6%E5%8D%95.csv')).toEqual([
      'C:\\Users\\王小明\\账单.csv',
      'D:\\下载\\b.XLSX',
      'E:\\账单.csv',
    ])
    const elsewhere = [
      '\\\\server\\share\\a.csv',
      '//server/share/a.csv',
      '\\/server/share/a.csv',
      '\\\\?\\UNC\\server\\share\\a.csv',
      '\\\\.\\pipe\\a.csv',
    ]
    for (const other of [...elsewhere, 'file:////server/share/a.csv', 'file://server/share/a.csv'])
      expect(here(other), other).toEqual([])
    expect(filesOf(['xucha.exe', 'a.csv'], '\\\\server\\share', 'win32')).toEqual([])
    expect(filesFrom({ files: elsewhere }, 'win32')).toEqual([])
    expect(filesFrom({ files: ['C:\\a.csv'] }, 'win32')).toEqual(['C:\\a.csv'])
  })

  it('are handed over by a second start as a list of texts', () => {
    const files = [join(folder, 'a.csv'), join(folder, 'b.zip')]
    expect(filesFrom({ files })).toEqual(files)
    for (const other of [
      null,
      undefined,
      7,
      'a',
      {},
      { files: 'a' },
      { files: [7, null] },
      { files: ['a.csv', '/etc/passwd'] },
    ])
      expect(filesFrom(other)).toEqual([])
  })
})
