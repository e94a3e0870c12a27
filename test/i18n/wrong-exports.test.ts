import { describe, expect, it } from 'vitest'
import { wrongExports } from '../../src/core/base/outcome.ts'
import { words } from '../../src/i18n/words.ts'

describe.each(['zh', 'en'] as const)('in %s', language => {
  it.each(wrongExports)('what is said of %s names the export that is wanted and where it is', wrongExport => {
    const message = words(language).errors.message({ code: 'wrong-export', wrongExport })
    expect(message).toMatch(/账单 → .*用于个人对账/)
  })
})
