import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, day } from '../../../src/core/base/calendar.ts'
import { channelStates } from '../../../src/core/claims/channel.ts'
import { buildDispute, stageOf } from '../../../src/core/claims/dispute.ts'
import { channels } from '../../../src/core/claims/law.ts'
import { nextStep } from '../../../src/core/claims/next-step.ts'
import { outcomesOf, type ProgressEntry, progressOf } from '../../../src/core/claims/progress.ts'
import { nextStepText } from '../../../src/i18n/present/claims.ts'
import { anyCase } from './made-case.ts'

/** Whatever can be noted of the ways to go, sensible or not. */
const anySteps = fc
  .array(
    fc.record({
      channel: fc.constantFrom(...channels.map(({ id }) => id)),
      step: fc.constantFrom('filed' as const, 'accepted' as const, 'answered' as const, 'outcome' as const),
      on: fc.integer({ min: 0, max: 2400 }),
      pick: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 12 },
  )
  .map(noted =>
    noted.flatMap(({ channel, step, on, pick }): ProgressEntry[] => {
      if (step !== 'outcome') return [{ kind: 'step', channel, step, on: addDays(day('2021-01-01'), on) }]
      const outcome = outcomesOf(channel)[pick]
      return outcome ? [{ kind: 'outcome', channel, outcome }] : []
    }),
  )

it('always says what is next, in both languages, and never marks a day to come as overdue', () => {
  fc.assert(
    fc.property(anyCase, anySteps, fc.integer({ min: 0, max: 2400 }), (material, noted, later) => {
      const dispute = buildDispute({ ...material, channels: progressOf(noted).channels })
      const states = channelStates(dispute.material)
      const today = addDays(day('2021-01-01'), later)
      const step = nextStep(dispute, states, stageOf(dispute, states), today)
      for (const language of ['zh', 'en'] as const) {
        const text = nextStepText(step, language)
        expect(text.length).toBeGreaterThan(5)
        expect(text).not.toMatch(/undefined|null|NaN|\[object/)
      }
      expect(step.kind === 'chase').toBe(step.overdue > 0)
      if (step.overdue > 0) expect(step.deadline?.on && addDays(step.deadline.on, step.overdue)).toBe(today)
      if (step.kind === 'take') expect([step.state?.filed, step.state?.blockedBy]).toEqual([null, null])
    }),
  )
})
