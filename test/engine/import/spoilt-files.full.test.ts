import { testSpoiltFiles } from './test-spoilt-files.ts'

const seeds = 40

testSpoiltFiles(Array.from({ length: seeds }, (_, index) => index + 2))
