import { app, type Session, type WebContents } from 'electron'

const localSchemes = ['app:', 'data:', 'blob:', 'devtools:']

/** Command-line belts against any traffic of Chromium's own; must run before the app is ready. */
export function cutNetwork(): void {
  const switches: [string, string?][] = [
    // Written otherwise than `^NOTFOUND`, it would be a name like any other, and looked up.
    ['host-resolver-rules', 'MAP * ^NOTFOUND'],
    ['no-proxy-server'],
    ['dns-prefetch-disable'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['no-pings'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    [
      'disable-features',
      'AutofillServerCommunication,OptimizationHints,MediaRouter,DialMediaRouteProvider,NetworkTimeServiceQuerying',
    ],
  ]
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}

/** Every session: nothing but the app's own schemes, and no permission to anything. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !localSchemes.some(scheme => details.url.startsWith(scheme)) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', event => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  // Otherwise a dictionary for the system's language is fetched even though nothing is checked.
  session.setSpellCheckerLanguages([])
}

/** Every page: stays where main put it, opens nothing, embeds nothing. */
function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }) => event.preventDefault()
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', stay)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

export function lockEverything(): void {
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}
