import { parentPort, workerData } from 'node:worker_threads'
import { proveData } from './proof.ts'

if (!parentPort) throw new Error('data is proven in a thread of its own')
parentPort.postMessage(proveData((workerData as { dataFolder: string }).dataFolder))
