import { test } from '../e2e/launch.ts'
import { expectRefusals } from '../e2e/refusals.ts'

test('the page has no network and runs no text as code in the engine that ships', async ({
  chromiumBrowser,
  page,
}) => {
  test.skip(chromiumBrowser === null, 'not installed: chromium')
  await expectRefusals(page)
})
