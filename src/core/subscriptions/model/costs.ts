/**
 * Every term of the one sum that decides (docs/detector.md), in bits: what an oddity adds is about −log₂ of how often
 * it happens. Nothing else decides; each threshold of the report's contract is a sum of these.
 */
export const costs = {
  /** One more mandate: dearer than two doubles, cheaper than three. */
  mandate: 15,
  /** Its rhythm, by how often renewals have it: price lists offer months first, then years, quarters, half-years. */
  cadence: { weekly: 4, monthly: 0, quarterly: 2, semiannual: 4, annual: 0 },
  /** A rhythm that no price list has, of about 160 that there could be: shown by three gaps, not by two. */
  ownRhythm: 11,
  /**
   * Days counted instead of calendar months (WeChat's mini programs: 31, 93, 372): dearer than one excuse of a
   * calendar month, cheaper than two; longer cycles have more lengths to choose from, and half-years nobody counts. https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vips.html
   */
  countedDays: { monthly: 2.7, quarterly: 2.7, semiannual: 5.5, annual: 4.4 },
  /** The text names this very rhythm, or another one; a steady rhythm wins over the word. */
  namedRhythm: -2,
  againstName: 6,
  /** Any debit off its due day, and each day of it: two in three run on the day itself, late ones are usual (WeChat). */
  offDay: 1.5,
  perDayLate: 0.25,
  perDayEarly: 0.3,
  /** The first charge is made when the mandate is signed and sets the day. */
  firstOffDay: 1,
  /** Where only the day binds charges together, what the first one off it costs more: it came before that day was set. */
  firstUnboundOffDay: 2,
  /** Who counts days counts them exactly. */
  offCountedDay: 0.7,
  /** A cycle that bills cover and no charge paid, at most this often in a row: then it is a pause. */
  miss: 4,
  missesOfPause: 2,
  /** Where the text names the rhythm, a missed cycle says less against it. */
  missShareWithName: 0.5,
  /** Two charges alone with a missed cycle between them, where no text names the rhythm: nothing has shown it yet. */
  unshown: 8,
  /** A cycle in months of which no bill was imported. */
  unseen: 0.3,
  /** It has ended before the bills do: one in eight does so in a history of two years. */
  ended: 3,
  /** A new charge day after a pause, on top of the pause: the person signed up again; less likely where no bill shows it. */
  restart: 1.7,
  unseenRestart: 4,
  /** A new charge day without a pause: dearer than three excuses. */
  newDay: 6,
  /** A run of one charge beside others: its day shows no rhythm. */
  loneRun: 5.5,
  /** A new price, and each doubling of it, up to the price of another tier. */
  priceStep: 1,
  perDoubling: 3,
  mostForPrice: 6,
  /** A price five times the last is another plan's (a year's for a month's) rather than a step, until it holds. */
  otherPlan: 11.5,
  /** Of such a price at the very end; one that is back after a single lower charge held before. */
  untilHeld: 4,
  /** A price a fifth of the last or less is more likely a coupon than a plan. */
  farBelow: 9,
  /** One charge below the price before and after it. */
  discount: 3,
  /** A first charge of at most half the next: one in five has one, and its price is one of some four. */
  trial: 4,
  /** Another wording of the same service. */
  wording: 0.5,
  /** Another wording where no text names a service: it may be another one. */
  otherWording: 3,
  /** A charge that names nothing among those of a named service. */
  nameless: 1,
  /** A further charge in a cycle already paid: two are cheaper than a mandate whose text names its rhythm, three dearer. */
  double: 6.4,
  /** Each day between the two: what is debited twice is debited soon again. */
  doublePerDay: 0.01,
  /** A charge in no cycle's window: dearer than a double; two of them that go on are a mandate. */
  stray: 8,
  /** Beside the paid charges at another price, in shares of the step between the two. */
  otherPriceBeside: 2,
} as const

/** From this ratio on two prices belong to different plans. */
export const otherPlanRatio = 5
/** A first charge of at most this share of the next is a trial. */
export const trialShare = 0.5

/** How far a charge's text says by itself that it renews; `soft` and `plain` are of merchants that no list knows. */
export const speeches = ['renews', 'names', 'unlabelled', 'soft', 'plain'] as const
export type Speech = (typeof speeches)[number]

/** Terms that hang on what the text says, because it says how likely a purchase by hand is. */
interface SpeechCosts {
  /** The charge alone, bought once by hand (or, where the text renews, against its own word). */
  oneOff: number
  /** Someone buys this by hand again and again; where the text renews, an agreement without a rhythm. */
  habit: number
  /**
   * Each charge of a habit: its day, which nothing foretold, so that it depends on how often they come; `unknown` where
   * too few tell that. Who buys again and again keeps some rhythm: the day is one of `gapShare` of those since the last.
   */
  habitCharge: { least: number; most: number; unknown: number; gapShare: number }
  /** A mandate whose oldest charge says no more than this. */
  begins: number
  /** A new price where no word binds the charges together. */
  otherPrice: number
  /** A new charge day where no word binds the charges together. */
  otherDay: number
  /** A debit off its day, where only the day binds the charges together. */
  offDay: number
  /** A charge beside those that pay a cycle, of another price or in no window, where no word binds it to them. */
  beside: number
  /** How often such charges fit a rhythm although someone buys them: what the margin of a mandate is lowered by. */
  doubt: number
}

/** Each purchase of a habit, at least what was bought, and that it was. */
const byHand = { least: 1, most: 4.2, unknown: 4.2, gapShare: 1 }

export const speechCosts: Readonly<Record<Speech, SpeechCosts>> = {
  /** One charge is a mandate (15 and, lapsed, 3), two without a rhythm are one agreement and not two. */
  renews: {
    oneOff: 20,
    habit: 15,
    habitCharge: { least: 4.7, most: 6.5, unknown: 6.5, gapShare: 0.5 },
    begins: 0,
    otherPrice: 0,
    otherDay: 0,
    offDay: 0,
    beside: 0,
    doubt: 0,
  },
  /** Two that fit a cycle are a mandate even half-yearly, at the edge of the window and over (15 + 4 + 4 + 3 = 2 × 13). */
  names: {
    oneOff: 13,
    habit: 17.8,
    habitCharge: { ...byHand, gapShare: 0.6 },
    begins: 0,
    otherPrice: 0,
    otherDay: 0,
    offDay: 0,
    beside: 0,
    doubt: 5,
  },
  /** Three that fit are a mandate, two are not, and three at two prices are not (2 × 7.2 < 15, 15 + 3 + 3 < 3 × 7.2 < 15 + 7). */
  unlabelled: {
    oneOff: 7.2,
    habit: 14,
    habitCharge: byHand,
    begins: 0,
    otherPrice: 6,
    otherDay: 6,
    offDay: 1,
    beside: 0,
    doubt: 4,
  },
  /** A membership that anybody sells: two to the day at one price are a mandate, also lapsed (15 + 3 < 2 × 10 - 1). */
  soft: {
    oneOff: 10,
    habit: 10,
    // Who buys a membership again does so when the last one has run out: after a year the day says more than after a month.
    habitCharge: { least: 1, most: 7, unknown: 4.2, gapShare: 0.75 },
    begins: 0,
    otherPrice: 6,
    otherDay: 6,
    offDay: 2.5,
    beside: 0,
    doubt: 5,
  },
  /** Anything: four months or three years to the day at one price (15 + 7 < 4 × 6.8, 3 × 10.2, not 3 × 7.2). */
  plain: {
    oneOff: 11,
    habit: 10.5,
    habitCharge: { least: 1, most: 9, unknown: 9, gapShare: 0.35 },
    begins: 7,
    otherPrice: 6,
    otherDay: 6,
    offDay: 2.5,
    beside: 6,
    doubt: 0,
  },
}

/** Of a purchase at any merchant, apart from its day: that it was made, and what it cost. */
const purchase = 2.3
/** Lessons, markets and lotteries are paid on their weekday: up to so many days apart four in five keep it (0.3 bits). */
const weeklyUpTo = 14
const weekdayBits = 0.3

/** Of a charge bought once; `dayBits` is what its day tells: it is one of those since the last of its price. */
export function onceCost(speech: Speech, dayBits: number): number {
  const { oneOff } = speechCosts[speech]
  return speech === 'plain' ? Math.min(oneOff, purchase + dayBits) : oneOff
}

/** Of one charge of a habit; where its sums differ each time, each is told anew, as a step of a mandate's price is. */
export function habitCharge(
  { speech, keepsWeekday, varies }: { speech: Speech; keepsWeekday: boolean; varies: boolean },
  dayBits: number,
): number {
  if (keepsWeekday && speech === 'plain' && dayBits <= Math.log2(weeklyUpTo)) return weekdayBits
  const { least, most, unknown, gapShare } = speechCosts[speech].habitCharge
  const own = Number.isFinite(dayBits)
    ? Math.max(least, Math.min(most, dayBits + Math.log2(gapShare)))
    : unknown
  return own + (varies ? costs.priceStep : 0)
}

/** Of a charge `shift` days after its due day, negative for before. */
export function shiftCost(shift: number, speech: Speech, countsDays: boolean, isFirst: boolean): number {
  if (shift === 0) return 0
  const days = shift > 0 ? costs.perDayLate * shift : costs.perDayEarly * -shift
  const { offDay } = speechCosts[speech]
  const unbound = isFirst ? costs.firstOffDay + Math.min(offDay, costs.firstUnboundOffDay) : offDay
  return costs.offDay + days + unbound + (countsDays ? costs.offCountedDay : 0)
}

/** What a wallet takes off now and then (24.72 for 25.00, 17.47 for 17.80): at most so much of a price, in fen. */
const mostDiscount = 50
const mostDiscountShare = 0.05

export function isWalletDiscount(before: number, after: number): boolean {
  const step = Math.abs(before - after)
  return step <= mostDiscount && step <= Math.max(before, after) * mostDiscountShare
}

/** What an exchange rate moves a price by from one charge to the next, as a share of it. */
const mostDrift = 0.015
/** Whole yuan, in fen: what is converted hardly ever comes to them. */
const yuan = 100

/** No two prices of which one may stand for the other are further apart: a twentieth, and a little for rounding. */
export const mostNearRatio = 1.06

/** Whether one price may stand for the other: some taken off by a wallet, or what is charged in another currency. */
export function isNearPrice(before: number, after: number): boolean {
  const isConverted = before % yuan !== 0 || after % yuan !== 0
  const isDrift = isConverted && Math.abs(before - after) <= Math.max(before, after) * mostDrift
  return isDrift || isWalletDiscount(before, after)
}

/** Of going from one charge's price to another one's. */
export function priceCost(before: number, after: number): number {
  if (before === after) return 0
  const ratio = Math.max(before, after) / Math.max(1, Math.min(before, after))
  if (ratio >= otherPlanRatio) return after < before ? costs.farBelow : costs.otherPlan
  return Math.min(costs.mostForPrice, costs.priceStep + costs.perDoubling * Math.log2(ratio))
}
