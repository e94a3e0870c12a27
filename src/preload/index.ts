import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../contract/bridge.ts'
import { engineRequestNames, mainRequestNames, noticeNames } from '../contract/names.ts'

const requests = Object.fromEntries(
  [...mainRequestNames, ...engineRequestNames]
    .filter(name => name !== 'files.token')
    .map(name => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
) as unknown as Bridge['requests']

const bridge: Bridge = {
  requests,
  on(name, listener) {
    if (!noticeNames.includes(name)) throw new Error(`no such notice: ${name}`)
    const forward = (_event: unknown, notice: Parameters<typeof listener>[0]) => listener(notice)
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.off(name, forward)
    }
  },
  tokenFor: file => ipcRenderer.invoke('files.token', { path: webUtils.getPathForFile(file as File) }),
}

contextBridge.exposeInMainWorld('xucha', bridge)
