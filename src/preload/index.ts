import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../contract/bridge.ts'
import { fileTokenChannel, noticeChannel, requestChannel } from '../contract/bridge.ts'

/** Main answers the requests of the contract and refuses everything else. */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel(name), input),
  on(name, listener) {
    const forward = (_event: unknown, notice: Parameters<typeof listener>[0]) => listener(notice)
    ipcRenderer.on(noticeChannel(name), forward)
    return () => {
      ipcRenderer.off(noticeChannel(name), forward)
    }
  },
  tokenFor: file => ipcRenderer.invoke(fileTokenChannel, { path: webUtils.getPathForFile(file as File) }),
}

contextBridge.exposeInMainWorld('xucha', bridge)
