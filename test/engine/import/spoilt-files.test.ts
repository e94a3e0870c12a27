import { testSpoiltFiles } from './test-spoilt-files.ts'

testSpoiltFiles([1])
