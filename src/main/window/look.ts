import { Menu, nativeTheme } from 'electron'
import type { AppContext } from '../boot/app-context.ts'
import { codeOf } from '../boot/problem-log.ts'
import type { AppWindow } from './app-window.ts'
import { menuTemplate } from './menu.ts'
import { resized, type TextSizeChange, zoomOf } from './text-size.ts'

/** Keeps theme, menu, title and text size as the person chose them. */
export function setupLook(context: AppContext, window: AppWindow): void {
  const { preferences, problems, events } = context
  const resize = (change: TextSizeChange) => {
    const textSize = resized(preferences.get().textSize, change)
    try {
      preferences.set({ textSize })
      events.emit('configured', { textSize })
    } catch (error) {
      problems.add('app.configure', codeOf(error))
    }
  }
  const choose: Parameters<typeof menuTemplate>[1]['choose'] = command => {
    window.show()
    window.tell('menu.chosen', { command })
  }
  const apply = () => {
    const { theme, textSize } = preferences.get()
    nativeTheme.themeSource = theme
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context.words(), { choose, resize })))
    window.current()?.webContents.setZoomFactor(zoomOf[textSize])
    window.current()?.setTitle(context.words().menu.appName)
  }
  apply()
  events.on('configured', change => {
    apply()
    events.emit('state')
    if (change.languageChoice) events.emit('outdated', ['language'])
  })
}
