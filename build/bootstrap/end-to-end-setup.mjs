import { prepareWindow, runtimeEnvironment, runtimeFromEnvironment } from './prepare.mjs'
import { placeOf } from './system-libraries.mjs'

/** Playwright's global set-up: prepares the runtime where `npm run e2e` was called by hand. */
export default async function setUp() {
  if (runtimeFromEnvironment()) return
  Object.assign(process.env, runtimeEnvironment(await prepareWindow({ allowFallback: true })))
  process.env.XUCHA_CHROMIUM ??= placeOf('chromium') ?? ''
}
