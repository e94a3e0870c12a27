import type { Page } from '@playwright/test'
import { expect } from './launch.ts'

/** Runs in the page: what an attacker's text might try once it were code, each as "refused" or what came of it. */
function tryEverything() {
  const gives = (work: () => unknown): string => {
    try {
      return String(work())
    } catch (error) {
      return `refused: ${(error as Error).name}`
    }
  }
  const later = async (work: () => Promise<unknown>): Promise<string> => {
    try {
      await work()
      return 'answered'
    } catch {
      return 'refused'
    }
  }
  const loads = (element: HTMLElement, set: () => void): Promise<string> =>
    new Promise(done => {
      element.addEventListener('load', () => done('loaded'))
      element.addEventListener('error', () => done('refused'))
      set()
      document.body.append(element)
      setTimeout(done, 1500, 'nothing came')
    })
  const outside = 'https://example.invalid/'
  const image = new Image()
  const style = document.createElement('link')
  const script = document.createElement('script')
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective))
  // The debugger's own calls may evaluate; what the page does later on its own may not.
  return new Promise<Record<string, unknown>>(done => {
    setTimeout(async () => {
      const found = {
        require: gives(() => typeof Reflect.get(window, 'require')),
        process: gives(() => typeof Reflect.get(window, 'process')),
        module: gives(() => typeof Reflect.get(window, 'module')),
        eval: gives(() => new Function('return 1')()),
        timer: gives(() => (setTimeout as (code: string) => number)('window.ran = 1')),
        markup: gives(() => {
          document.body.innerHTML += '<img src=x onerror="window.ran=1">'
        }),
        scriptText: gives(() => {
          script.textContent = 'window.ran = 1'
        }),
        handler: gives(() => document.body.setAttribute('onclick', 'window.ran = 1')),
        inlineStyle: gives(() => {
          const sheet = document.createElement('style')
          sheet.textContent = ':root { --ran: 1 }'
          document.head.append(sheet)
          return getComputedStyle(document.documentElement).getPropertyValue('--ran') || 'none'
        }),
        fetch: await later(() => fetch(outside)),
        fetchOwn: await later(() => fetch('app://xucha/index.html')),
        fetchFile: await later(() => fetch('file:///etc/passwd')),
        request: await later(
          () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest()
              request.onload = resolve
              request.onerror = reject
              request.open('GET', outside)
              request.send()
            }),
        ),
        socket: await later(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('wss://example.invalid/')
              socket.onopen = resolve
              socket.onerror = reject
            }),
        ),
        events: await later(
          () =>
            new Promise((resolve, reject) => {
              const source = new EventSource(outside)
              source.onopen = resolve
              source.onerror = reject
            }),
        ),
        beacon: gives(() => navigator.sendBeacon(outside, 'x')),
        worker: gives(() => new Worker(URL.createObjectURL(new Blob(['1']))).constructor.name),
        serviceWorker: await later(() => navigator.serviceWorker.register('/sw.js')),
        image: await loads(image, () => {
          image.src = `${outside}pixel.png`
        }),
        style: await loads(style, () => {
          style.rel = 'stylesheet'
          style.href = `${outside}x.css`
        }),
        ran: Reflect.get(window, 'ran') ?? 'nothing',
        bridge: Object.keys(Reflect.get(window, 'xucha') as object).sort(),
        frozen: gives(() => {
          const bridge = Reflect.get(window, 'xucha') as Record<string, unknown>
          bridge.tokenFor = 'taken'
          return typeof Reflect.get(window, 'xucha').tokenFor
        }),
      }
      done({ ...found, violations })
    }, 0)
  })
}

/** The page has no Node, no network, and runs no text as code; and it is the policy that stops them. */
export async function expectRefusals(page: Page): Promise<void> {
  const { violations, ...found } = await page.evaluate(tryEverything)
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    eval: 'refused: EvalError',
    timer: expect.stringMatching(/refused/),
    markup: 'refused: TypeError',
    scriptText: 'refused: TypeError',
    handler: 'refused: TypeError',
    inlineStyle: 'none',
    fetch: 'refused',
    fetchOwn: 'refused',
    fetchFile: 'refused',
    request: 'refused',
    socket: 'refused',
    events: 'refused',
    beacon: expect.stringMatching(/false|true|refused/),
    worker: 'refused: TypeError',
    serviceWorker: 'refused',
    image: 'refused',
    style: 'refused',
    ran: 'nothing',
    bridge: ['on', 'request', 'tokenFor'],
    frozen: expect.stringMatching(/function|refused/),
  })
  // The policy itself stopped them, not only the lack of a network behind it.
  for (const directive of ['connect-src', 'img-src', 'style-src-elem', 'require-trusted-types-for']) {
    expect(violations).toContain(directive)
  }
}
