import { testPoints } from './test-points.ts'

testPoints('sample', [['death', 'EIO once', 'ENOSPC from there on']])
