import letterData from '../../../../resources/law/letters.json' with { type: 'json' }

/** The sentences of the letters and of what is stated in them, each with `{slots}`; always Chinese. */
export const templates = {
  facts: letterData.facts.sentences,
  statements: letterData.statements.sentences,
  citation: letterData.citation.sentences,
  refund: letterData.refund.sentences,
  wallet: letterData.wallet.sentences,
  complaint: letterData.complaint.sentences,
  report: letterData.report.sentences,
  court: letterData.court.sentences,
}

/** How an article applies to a situation, by `S1:tiaoli-10-2`; `S3:unsure:…` where the person is not sure of it. */
export const applications: Partial<Record<string, string>> = letterData.application.sentences

/** Puts values into the slots of a sentence; a slot without a value is a bug, and a value is never searched for slots. */
export function fill(sentence: string, slots: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot]
    if (value === undefined) throw new Error(`no value for {${slot}} in: ${sentence}`)
    return String(value)
  })
}
