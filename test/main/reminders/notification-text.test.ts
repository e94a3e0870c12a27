import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainNotification } from '../../../src/main/reminders/notification-text.ts'

it('leaves ordinary words as they are', () => {
  const text = {
    title: '「小米云服务·200GB」快要扣 ¥21',
    body: 'Around 9 Apr, from Alipay. “Switch it off.”',
  }
  expect(plainNotification(text)).toEqual(text)
})

it('keeps no markup, line break or turned text of a hostile name', () => {
  const { title, body } = plainNotification({
    title: '<img src="http://example.com/a.png">小米&nbsp;\u202e云',
    body: 'a\nb\u0000c\u200bd<b>e</b>',
  })
  expect(title).toBe('‹img src="http://example.com/a.png"›小米＆nbsp;云')
  expect(body).toBe('a b cd‹b›e‹/b›')
})

it('is never longer than a desktop shows, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), name => {
      const { title, body } = plainNotification({ title: name, body: name })
      expect([...title].length).toBeLessThanOrEqual(100)
      expect([...body].length).toBeLessThanOrEqual(300)
      expect(title + body).not.toMatch(/[<>&\p{Cc}\p{Cf}]/u)
    }),
  )
})
