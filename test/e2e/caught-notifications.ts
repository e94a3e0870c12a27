import type { ElectronApplication } from '@playwright/test'

/** Keeps what the app would show instead of showing it, whatever the test system shows. */
export async function catchNotifications(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    Reflect.set(globalThis, 'shown', [])
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      Reflect.get(globalThis, 'shown').push(this)
      this.emit('show')
    }
  })
}

export const shownIn = (app: ElectronApplication) =>
  app.evaluate((): { title: string; body: string }[] =>
    Reflect.get(globalThis, 'shown').map(({ title, body }: { title: string; body: string }) => ({
      title,
      body,
    })),
  )

export async function clickShown(app: ElectronApplication, index: number): Promise<void> {
  await app.evaluate((_electron, at) => Reflect.get(globalThis, 'shown')[at].emit('click'), index)
}
