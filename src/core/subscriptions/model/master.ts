/** A choice of columns, each with its cost and the rows (charges) that it explains. */
export interface Row {
  cost: number
  rows: Int32Array
}

/** What the master problem's linear form says: how much of each column, and what each row is worth. */
export interface Weights {
  cost: number
  /** Columns by number, those with any weight. */
  share: Map<number, number>
  worth: Float64Array
}

/** Sums of costs differ in their last digits. */
const noise = 1e-9
/** The right side is 1 and a little, another little for each row: no two ways of going on are alike. */
const apart = 1e-7
/** A product of more factors than this has lost its digits. */
const mostPivots = 400
const pivotsPerRow = 60

/**
 * Set partitioning without the whole numbers: the cheapest mix of columns in which each row is explained once. It
 * begins with each row by itself (`alone`), and goes on from where it ended when columns have been added (revised
 * simplex with the inverse of the basis kept whole, as rows are few).
 */
export class Master {
  readonly size: number
  /** Multiplications, for the bound on any solution. */
  steps = 0
  private readonly columns: Row[]
  private readonly basis: Int32Array
  private readonly isBasic: boolean[]
  private inverse: Float64Array
  private right: Float64Array
  private worth: Float64Array
  private pivots = 0
  /** Charges in all columns together. */
  private entries = 0

  constructor(alone: readonly number[]) {
    this.size = alone.length
    this.columns = alone.map((cost, at) => ({ cost, rows: Int32Array.of(at) }))
    this.basis = Int32Array.from(alone.keys())
    this.isBasic = alone.map(() => true)
    this.inverse = new Float64Array(this.size * this.size)
    for (let at = 0; at < this.size; at += 1) this.inverse[at * this.size + at] = 1
    this.right = Float64Array.from(alone, (_, at) => rightSide(at, this.size))
    this.worth = Float64Array.from(alone)
  }

  /** Gives the number of the column. */
  add(column: Row): number {
    this.columns.push(column)
    this.isBasic.push(false)
    this.entries += column.rows.length
    return this.columns.length - 1
  }

  /** Changes what each row costs by itself. */
  reprice(alone: readonly number[]): void {
    for (const [row, cost] of alone.entries()) this.columns[row] = { cost, rows: this.columns[row]!.rows }
    this.refresh()
  }

  /** Whole columns by the hundred can take a long way: it ends after `mostSteps`, with a mix that is not the cheapest. */
  solve(mostSteps: number): Weights {
    const end = this.steps + mostSteps
    for (let turn = 0; turn < this.size * pivotsPerRow && this.steps < end; turn += 1) {
      const entering = this.entering()
      if (entering < 0 || !this.pivot(entering)) break
    }
    const share = new Map<number, number>()
    let cost = 0
    for (const [row, column] of this.basis.entries()) {
      const amount = this.right[row]!
      if (amount < shareNoise) continue
      share.set(column, amount)
      cost += this.columns[column]!.cost * amount
    }
    return { cost, share, worth: this.worth.slice() }
  }

  private entering(): number {
    const { columns, worth, isBasic } = this
    this.steps += this.entries
    let best = -1
    let least = -noise * 100
    for (let at = 0; at < columns.length; at += 1) {
      if (isBasic[at]) continue
      const { cost, rows } = columns[at]!
      let reduced = cost
      for (let n = 0; n < rows.length; n += 1) reduced -= worth[rows[n]!]!
      if (reduced < least) {
        best = at
        least = reduced
      }
    }
    return best
  }

  private pivot(entering: number): boolean {
    const { size, inverse, right } = this
    const { rows, cost } = this.columns[entering]!
    const along = new Float64Array(size)
    for (let row = 0; row < size; row += 1) {
      let sum = 0
      for (const at of rows) sum += inverse[row * size + at]!
      along[row] = sum
    }
    let leaving = -1
    let least = Number.POSITIVE_INFINITY
    for (let row = 0; row < size; row += 1) {
      if (along[row]! <= noise * 10) continue
      const ratio = right[row]! / along[row]!
      if (ratio < least) {
        leaving = row
        least = ratio
      }
    }
    if (leaving < 0) return false
    let reduced = cost
    for (const at of rows) reduced -= this.worth[at]!
    const head = along[leaving]!
    const from = leaving * size
    for (let at = 0; at < size; at += 1) inverse[from + at]! /= head
    right[leaving]! /= head
    for (let row = 0; row < size; row += 1) {
      const factor = along[row]!
      if (row === leaving || factor === 0) continue
      for (let at = 0; at < size; at += 1) {
        const value = inverse[from + at]!
        if (value !== 0) inverse[row * size + at]! -= factor * value
      }
      right[row]! -= factor * right[leaving]!
    }
    for (let at = 0; at < size; at += 1) this.worth[at]! += reduced * inverse[from + at]!
    this.isBasic[this.basis[leaving]!] = false
    this.isBasic[entering] = true
    this.basis[leaving] = entering
    this.steps += size * size
    this.pivots += 1
    if (this.pivots >= mostPivots) this.refresh()
    return true
  }

  /** Computes the inverse anew from the basis. */
  private refresh(): void {
    const { size } = this
    this.pivots = 0
    const basic = [...this.basis].map(at => this.columns[at]!)
    const [left, inverse] = [new Float64Array(size * size), new Float64Array(size * size)]
    for (const [at, { rows }] of basic.entries()) for (const row of rows) left[row * size + at] = 1
    for (let at = 0; at < size; at += 1) inverse[at * size + at] = 1
    for (let at = 0; at < size; at += 1) eliminate(left, inverse, size, at)
    this.inverse = inverse
    for (let row = 0; row < size; row += 1) {
      let sum = 0
      for (let at = 0; at < size; at += 1) sum += inverse[row * size + at]! * rightSide(at, size)
      this.right[row] = sum
    }
    this.worth = new Float64Array(size)
    for (const [row, { cost }] of basic.entries())
      for (let at = 0; at < size; at += 1) this.worth[at]! += cost * inverse[row * size + at]!
    this.steps += size * size * size
  }
}

/** Shares this small are the little that sets the rows apart. */
const shareNoise = 1e-4

function rightSide(at: number, size: number): number {
  const spread = 7919
  return 1 + apart * (1 + ((at * spread) % (size + 1)) / (size + 1))
}

/** One step of Gauss and Jordan, with the largest head. */
function eliminate(left: Float64Array, right: Float64Array, size: number, at: number): void {
  let head = at
  for (let row = at + 1; row < size; row += 1)
    if (Math.abs(left[row * size + at]!) > Math.abs(left[head * size + at]!)) head = row
  for (const matrix of [left, right]) {
    if (head === at) continue
    for (let n = 0; n < size; n += 1) {
      const value = matrix[at * size + n]!
      matrix[at * size + n] = matrix[head * size + n]!
      matrix[head * size + n] = value
    }
  }
  const divisor = left[at * size + at]!
  for (const matrix of [left, right]) for (let n = 0; n < size; n += 1) matrix[at * size + n]! /= divisor
  for (let row = 0; row < size; row += 1) {
    const factor = left[row * size + at]!
    if (row === at || factor === 0) continue
    for (const matrix of [left, right])
      for (let n = 0; n < size; n += 1) matrix[row * size + n]! -= factor * matrix[at * size + n]!
  }
}
