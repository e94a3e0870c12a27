import type { Page } from '@playwright/test'
import type { Input, Output, RequestName } from '../../src/contract/requests.ts'

/** The answer to one of the page's own requests; a refusal is an error. */
export function ask<N extends RequestName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  return page.evaluate(
    async ([request, given]) => {
      const reply = await Reflect.get(globalThis, 'xucha').request(request, given)
      if (!reply.ok) throw new Error(`${request}: ${reply.failure.code}`)
      return reply.value
    },
    [name, input] as const,
  )
}
