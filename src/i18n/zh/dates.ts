/** Days as people write them; bills and files for machines keep `2024-03-09`. */

/** `2024年3月9日` */
export function dayText(day: string): string {
  return `${yearOf(day)}年${dayOfYear(day)}`
}

/** `3月9日` */
export function dayOfYear(day: string): string {
  return `${monthOf(day)}月${Number(day.slice(8, 10))}日`
}

/** `2024年3月`, of a day or of `2024-03` */
export function monthText(month: string): string {
  return `${yearOf(month)}年${monthOf(month)}月`
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}
