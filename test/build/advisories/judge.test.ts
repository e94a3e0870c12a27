import { describe, expect, it } from 'vitest'
import { judge } from '../../../build/advisories/judge.mjs'

const shipped = ['react', 'better-sqlite3', 'electron']
const hole = (name: string) => ({ [name]: { name, severity: 'high', range: '<2.0.0' } })

describe('what is known of the packages that ship', () => {
  it('is clean only where npm answered and named none of them', () => {
    expect(judge({ vulnerabilities: {} }, shipped)).toEqual({
      exit: 0,
      lines: ['No known hole in the 3 packages that ship.'],
    })
    expect(judge({ vulnerabilities: hole('vitest') }, shipped).exit).toBe(0)
  })

  it('is told of packages that are bundled as of those that lie beside', () => {
    for (const name of shipped) {
      const { exit, lines } = judge({ vulnerabilities: { ...hole('vitest'), ...hole(name) } }, shipped)
      expect(exit).toBe(1)
      expect(lines).toEqual(['Known holes in what ships:', `${name} <2.0.0: high`])
    }
  })

  it('is weighed where the hole is in a part the app does not have, and only there', () => {
    const of = (title: string) => ({ name: 'fflate', title })
    const fflate = (...via: object[]) => ({
      fflate: { name: 'fflate', severity: 'high', range: '<=0.8.3', via },
    })
    const writer = { name: 'write-excel-file', severity: 'high', range: '*', via: ['fflate'] }
    const ships = ['fflate', 'write-excel-file']
    const unzip = of('fflate: unbounded allocation in unzipSync')
    const known = judge({ vulnerabilities: { ...fflate(unzip), 'write-excel-file': writer } }, ships)
    expect(known.exit).toBe(0)
    expect(known.lines.slice(1).join()).toMatch(
      /^fflate <=0\.8\.3: high; .*test\/security.*,write-excel-file/,
    )
    for (const via of [[of('fflate: zipSync writes elsewhere')], [unzip, of('something else')], []])
      expect(judge({ vulnerabilities: fflate(...via) }, ships).exit, JSON.stringify(via)).toBe(1)
    const other = { ...writer, via: ['fflate', { name: 'write-excel-file', title: 'formulas from unzip' }] }
    expect(judge({ vulnerabilities: { ...fflate(unzip), 'write-excel-file': other } }, ships).exit).toBe(1)
  })

  it('is not clean where there was no answer, and says so without an address', () => {
    const refused = {
      message: '405 Method Not Allowed - POST https://mirror.example/-/npm/v1',
      error: { summary: '' },
    }
    expect(judge(refused, shipped)).toEqual({
      exit: 2,
      lines: ['Not checked: 405 Method Not Allowed - POST the registry'],
    })
    for (const report of [undefined, {}, { vulnerabilities: null }, { error: { summary: 'ENOTFOUND' } }])
      expect(judge(report, shipped).exit).toBe(2)
  })
})
