import { testPoints } from './test-points.ts'

testPoints('all', [['EIO once'], ['EIO from there on'], ['ENOSPC once'], ['ENOSPC from there on']])
