/** See the audit report: mi-home-notice is phone and SMS notices of Mi Home, mi-ai MiMo and 小爱, other is not Xiaomi. */
export const serviceIds = [
  'mi-cloud',
  'mi-home-camera',
  'mi-home-notice',
  'mi-tv',
  'mi-kids',
  'mi-video',
  'mi-music',
  'mi-reading',
  'mi-themes',
  'mi-games',
  'mi-mobile',
  'mi-wallet',
  'mi-car',
  'mi-ai',
  'mi-other',
  'other',
] as const
export type ServiceId = (typeof serviceIds)[number]
