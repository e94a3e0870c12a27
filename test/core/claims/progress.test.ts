import { expect, test } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import {
  type ProgressEntry,
  parseProgress,
  type StoredProgress,
  storedProgress,
} from '../../../src/core/claims/progress.ts'

const entries: [ProgressEntry, StoredProgress][] = [
  [
    { kind: 'answer', question: 'payer', answer: 'self' },
    { question: 'payer', answer: 'self' },
  ],
  [
    { kind: 'step', channel: '12315', step: 'filed', on: day('2026-11-03') },
    { question: 'filed:12315', answer: '2026-11-03' },
  ],
  [
    { kind: 'outcome', channel: 'court', outcome: 'refused' },
    { question: 'outcome:court', answer: 'refused' },
  ],
  [
    { kind: 'evidence', evidence: 'cancellation-proof' },
    { question: 'evidence:cancellation-proof', answer: 'done' },
  ],
]

test.each(entries)('%j is stored and read as itself', (entry, stored) => {
  expect(storedProgress(entry)).toEqual(stored)
  expect(parseProgress(stored)).toEqual(entry)
})

test.each([
  ['filed:12315', 'soon'],
  ['filed:elsewhere', '2026-11-03'],
  ['outcome:court', 'perhaps'],
  ['evidence:E99', 'done'],
  ['evidence:identity', 'no'],
  ['a question of another version', 'yes'],
])('%s: %s tells this version nothing', (question, answer) => {
  expect(parseProgress({ question, answer })).toBeNull()
})
