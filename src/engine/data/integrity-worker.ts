import { parentPort, workerData } from 'node:worker_threads'
import { checkIntegrity } from './integrity.ts'

if (!parentPort) throw new Error('data is checked in a thread of its own')
parentPort.postMessage(checkIntegrity((workerData as { dataFolder: string }).dataFolder))
