/** What of the app can change: a request names those that its answer shows, a notice those that changed. */
export const concerns = [
  /** The bills and the transactions in them. */
  'bills',
  /** Whose accounts are, and which bills are of them. */
  'accounts',
  /** What the person decided on charges. */
  'decisions',
  /** The person's own rules about merchants. */
  'rules',
  /** Steps of cancellations and the screenshots of them. */
  'cancellation',
  'check-ups',
  /** Spending limits and notes to oneself. */
  'limits',
  'cases',
  /** Where the data lies, its backups, and what is known of its health. */
  'data',
  'language',
  'today',
] as const
export type Concern = (typeof concerns)[number]

/** What subscriptions are derived from. */
export const ofSubscriptions = ['bills', 'accounts', 'decisions', 'rules', 'cancellation', 'today'] as const

/** What cases are worked out from. */
export const ofCases = [...ofSubscriptions, 'cases'] as const
