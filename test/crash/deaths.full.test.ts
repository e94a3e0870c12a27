import { testPoints } from './test-points.ts'

testPoints('all', [['death']])
