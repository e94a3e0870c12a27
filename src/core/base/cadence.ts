/** How often something comes back. */
export const cadences = [
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'irregular',
  'single',
] as const
export type Cadence = (typeof cadences)[number]
