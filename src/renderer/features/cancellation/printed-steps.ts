import type { Input } from '../../../contract/requests.ts'
import { type TableCell, textCell } from '../../../core/print/table.ts'
import type { PresentedPath } from '../../../i18n/present/cancellation.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'
import { today } from '../../kit/today.ts'
import { isDueUnknown } from '../subscriptions/expecting.ts'
import type { Plan, Step } from './plan.ts'

/** The steps on one page of paper, with room to write down the day. */
export function printedSteps(
  plan: Plan,
  pathOf: (step: Step) => PresentedPath | undefined,
  { cancelScreen, window }: Words,
): Input<'tables.print'> {
  const { sheet } = cancelScreen
  const rows = plan.steps.flatMap((step, index): TableCell[][] => {
    const path = pathOf(step)
    const how = step.id === 'verify' ? [step.why] : [...step.pictures, ...(path?.steps ?? [])]
    return how.map((text, line) => [
      textCell(line === 0 ? `${index + 1} ${step.title}` : ''),
      textCell(text),
      textCell(line === 0 ? sheet.blank : ''),
    ])
  })
  return {
    name: cancelScreen.stop(plan.title),
    lead: sheet.lead,
    figures: [
      ...(plan.yearlyFen > 0 ? [{ name: sheet.saves, value: yuan(plan.yearlyFen) }] : []),
      ...(plan.watch && !isDueUnknown(plan, today())
        ? [{ name: sheet.due, value: window.day(plan.watch.due) }]
        : []),
      ...(plan.watch ? [{ name: sheet.check, value: window.day(plan.watch.exportAfter) }] : []),
    ],
    head: [sheet.step, sheet.how, sheet.day],
    rows,
    notes: plan.before.map(({ text }) => text).slice(0, 12),
  }
}
