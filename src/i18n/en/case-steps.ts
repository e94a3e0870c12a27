import type { Stage } from '../../core/claims/dispute.ts'
import type { Outcome } from '../../core/claims/progress.ts'
import type { caseSteps as model } from '../zh/case-steps.ts'
import { rowText } from './row.ts'

const outcomes: Record<Outcome, string> = {
  agreed: 'They will refund',
  refused: 'They refused',
  silent: 'No word',
  'not-taken': 'Not taken up',
  ended: 'No deal',
}

const outcomesOf: Partial<Record<string, Partial<Record<Outcome, string>>>> = {
  wallet: { agreed: 'It was done', refused: 'It was not done' },
  '12315': { agreed: 'A deal: they will refund', ended: 'Mediation ended' },
  association: { agreed: 'A deal: they will refund' },
  court: { agreed: 'Judged or settled: refund', refused: 'Dismissed' },
}

const stages: Record<Stage, string> = {
  asking: 'Questions open',
  ready: 'Ready to send',
  filed: 'Handed in',
  refunded: 'Refunded',
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`

export const caseSteps = {
  stages,
  partly: (amount: string) => `${amount} came back`,
  overdue: (count: number) => `${days(count)} overdue`,
  nextTitle: 'Next',
  afterSending: {
    merchant: 'Once it is sent',
    wallet: 'Once it is sent',
    '12315': 'Once you have complained',
    association: 'Once you have complained',
    court: 'Once it is filed',
  },
  sentAnyway: 'Note that this step was taken',
  noteSent: 'Note it',
  noteSentOf: (channel: string) => `Note it: ${channel}`,
  ticket: 'Ticket number',
  ticketOf: (channel: string) => `Ticket number: ${channel}`,
  ticketHint: 'Ticket number, if any',
  takeBack: 'Remove',
  takeBackOf: (name: string) => `Remove: ${name}`,
  toSearch: 'Look for reminders',
  toName: 'Name the company',
  running: (title: string, next: string | null) =>
    next === null
      ? `“${title}” is not switched off yet. Take a screenshot of the auto-debit page, then switch it off before it charges again.`
      : `“${title}” is not switched off yet and charges again about ${next}. Take a screenshot of the auto-debit page, then switch it off.`,
  runningMany: (count: number, next: string | null) =>
    next === null
      ? `${count} of them are not switched off yet. Take screenshots of the auto-debit pages, then switch them off before they charge again.`
      : `${count} of them are not switched off yet; the next charge comes about ${next}. Take screenshots of the auto-debit pages, then switch them off.`,
  toSwitchOff: 'Switch off',
  toBills: 'Import a bill',
  claimFinding: 'Claim just these',
  claimFindingThis: (explanation: string) => `Claim just these: ${explanation}`,
  pick: 'Choose charges…',
  pickTitle: (title: string) => `Choose from “${title}”`,
  pickText: 'Choose only the charges in question; they become one claim.',
  pickStart: (count: number) => (count === 0 ? 'Start' : `Start with ${count}`),
  together: (title: string) => `Claim together: ${title}`,
  togetherStart: (count: number) => `Start with the ${count} ticked`,
  togetherText: 'Those of one payee become one claim, others one each. One dispute is complained about once.',
  later: (count: number) => `The bills have changed: ${count} more ${count === 1 ? 'charge' : 'charges'}`,
  laterText: (days: string, amount: string) => `${days}, ${amount} in all. Do they belong to this case?`,
  takeIn: 'Take them in',
  leaveOut: 'Leave them out',
  takenIn: (count: number) => `Taken in: ${count}.`,
  overlap: (title: string, count: number) =>
    `${count} of these ${count === 1 ? 'charges is' : 'charges are'} in “${title}” as well. Ask for each once only and keep one of the two.`,
  overlapMany: (cases: number) =>
    `Some of these charges are in ${cases} other claims as well. Ask for each once only and keep one of them.`,
  seeThat: 'See that one',
  outcome: (channel: string, outcome: Outcome) => outcomesOf[channel]?.[outcome] ?? outcomes[outcome],
  noOutcome: 'No answer yet',
  result: 'Result',
  resultOf: (channel: string) => `Result: ${channel}`,
  answeredOn: 'Answered on',
  answeredOnOf: (channel: string) => `Day of the answer: ${channel}`,
  noted: 'Noted.',
  postponed: (date: string) => `${date} (later if holidays fall within)`,
  next: {
    answer: 'Answer the remaining questions to see what can be asked for.',
    search:
      'They have not paid it back. A complaint needs facts: look for reminders by the list first and note what you find, then complain.',
    name: 'They have not paid it back. A complaint and a suit go by the full name of the company, which the bill lacks: find it and write it beside this.',
    nothing: 'On these answers there is nothing to ask for. They can be changed at any time.',
    take: {
      merchant: 'Send the letter to the merchant.',
      wallet: 'Hand the complaint to the payment platform.',
      '12315':
        'No refund so far. The payment platform can be asked first where it was not. Then choose 12315 or the consumer association, only one of them, and note the day.',
      association: '12315 did not take it. The consumer association may mediate; note the day.',
      court:
        'The other ways are used up and there is no refund. Court remains; once sued, neither 12315 nor the association takes the same matter.',
    },
    wait: {
      merchant: (date: string) => `Waiting for the merchant’s answer, until ${date}.`,
      filed: (channel: string, date: string) =>
        `Waiting to hear whether it is taken up (${channel}), until ${date}.`,
      accepted: (channel: string, date: string) => `Waiting for mediation (${channel}), until ${date}.`,
    },
    waitOpen: (channel: string) => `“${channel}” was taken; no time is set. Note the result when it comes.`,
    waitBeforeRule: (channel: string, what: string) =>
      `“${channel}” was taken before today's rule was in force, so “${what}” can't be counted by it.`,
    chase: {
      merchant: (date: string, count: number) =>
        `The time for their answer ended on ${date}, ${days(count)} ago. Note the result, even if it is silence, and go on.`,
      filed: (channel: string, date: string, count: number) =>
        `“${channel}” should have decided by ${date}, ${days(count)} ago. Ask, and note the day it was taken or the result.`,
      accepted: (channel: string, date: string, count: number) =>
        `The time for “${channel}” ended on ${date}, ${days(count)} ago. Ask, and note the result.`,
    },
    receive:
      'They agreed to refund. Import the next bill once the money is there; it is checked here by itself.',
    done: 'The money is back. This matter is done.',
    over: 'Every way has been noted. Nothing is left to do.',
  },
  refunds: {
    title: 'Money that came back',
    whole: (amount: string) => `The bills show ${amount} refunded: all that was claimed.`,
    partly: (amount: string, left: string) => `The bills show ${amount} refunded; ${left} is still claimed.`,
    row: (on: string, amount: string, charge: string) => `${on}: ${amount} back (of the charge of ${charge})`,
    stated: (amount: string, charge: string) =>
      `The bill's status of the charge of ${charge} says ${amount} was refunded; there is no row of the refund`,
    source: (name: string, line: number) => `${name}, ${rowText(name, line)}`,
    unmatched: (count: number, amount: string) =>
      `${count} more ${count === 1 ? 'refund' : 'refunds'} from the same merchant, ${amount} in all, could not be tied to a charge and ${count === 1 ? 'was' : 'were'} not taken off. Check first, so as not to ask too much.`,
  },
  limitation: {
    title: 'Time limits of each charge',
    lead: 'Counted from the day of the charge, the cautious way; the last day itself is still in time.',
    paid: 'Charge',
    limitation: 'To sue, until',
    complaint: '12315, until',
    records: 'Free records, until',
    tooOld: (count: number, all: number) =>
      count === all
        ? 'All of these charges are over three years old; 12315 may not take them.'
        : `${count} of these charges ${count === 1 ? 'is' : 'are'} over three years old; 12315 may not take ${count === 1 ? 'it' : 'them'}.`,
    restarted: 'counted anew',
    past: 'over',
    rescission: (fraud: string, mistake: string) =>
      `To have the contract rescinded: for fraud until ${fraud}, for mistake until ${mistake}.`,
  },
} satisfies typeof model
