import { type AccountMark, markText } from './account-mark.ts'
import { areSamePlainly, holdersFit, isMasked, labelsFit, shownIn } from './masks.ts'
import type { AccountName } from './printed-account.ts'
import type { AccountRelation } from './sayings.ts'

/** Names, and bills without one, that are one account. */
export interface NameGroup {
  key: string
  /** The name that shows the most; null where there is none. */
  name: AccountName | null
  marks: readonly AccountMark[]
}

/**
 * Groups the marks of one wallet: said to be one, plainly equal, of bills that share orders, and last by masks, where
 * a masked name goes to the one account that it fits and stays alone where it fits two that differ.
 */
export function groupNames(
  marks: readonly AccountMark[],
  shared: readonly (readonly [AccountMark, AccountMark])[],
  said: readonly AccountRelation[],
): NameGroup[] {
  const byText = new Map(marks.map(mark => [markText(mark), mark]))
  const apart = new Set(partedMarks(said))
  const joined = new Set(pairsSaid(said, true))
  const texts = [...byText.keys()].sort()
  let groups = texts.map(text => [byText.get(text)!])
  const areApart = (a: readonly AccountMark[], b: readonly AccountMark[]) =>
    a.some(x => b.some(y => apart.has(pairText(x, y))))
  const unite = (test: (a: AccountMark, b: AccountMark) => boolean) => {
    for (const a of byText.values())
      for (const b of byText.values()) {
        if (a === b || !test(a, b)) continue
        const [x, y] = [groups.find(group => group.includes(a))!, groups.find(group => group.includes(b))!]
        if (x !== y && !areApart(x, y)) groups = merged(groups, x, y)
      }
  }
  const sharing = new Set(shared.map(([a, b]) => pairText(a, b)))
  unite((a, b) => joined.has(pairText(a, b)))
  unite((a, b) => 'label' in a && 'label' in b && areSamePlainly(a, b))
  unite((a, b) => sharing.has(pairText(a, b)))
  return byMasks(groups, (a, b) => fits(a, b) && !areApart(a, b)).map(groupOf)
}

/** Pairs of marks, by `pairText`, of which the newest word is that they are two accounts. */
export function partedMarks(said: readonly AccountRelation[]): string[] {
  return pairsSaid(said, false)
}

function pairsSaid(said: readonly AccountRelation[], same: boolean): string[] {
  const newest = new Map(said.map(one => [pairText(...one.accounts), one.same]))
  return [...newest].flatMap(([pair, isSame]) => (isSame === same ? [pair] : []))
}

/** One text for two marks in either order. */
export function pairText(a: AccountMark, b: AccountMark): string {
  return [markText(a), markText(b)].sort().join('\n')
}

type Group = readonly AccountMark[]

function merged(groups: readonly Group[], a: Group, b: Group): AccountMark[][] {
  const rest = groups.filter(group => group !== a && group !== b).map(group => [...group])
  return [...rest, [...a, ...b]]
}

/** Joins what fits, unless one of the two fits a third that the other does not: then nobody knows whose it is. */
function byMasks(start: readonly Group[], mayBeOne: (a: Group, b: Group) => boolean): Group[] {
  let groups: Group[] = [...start]
  for (;;) {
    const pair = pairs(groups).find(
      ([a, b]) =>
        mayBeOne(a, b) &&
        groups.every(third => third === a || third === b || mayBeOne(a, third) === mayBeOne(b, third)),
    )
    if (!pair) return groups
    groups = merged(groups, ...pair)
  }
}

function pairs(groups: readonly Group[]): [Group, Group][] {
  return groups.flatMap((a, at) => groups.slice(at + 1).map(b => [a, b] as [Group, Group]))
}

function fits(a: Group, b: Group): boolean {
  const [x, y] = [namesIn(a), namesIn(b)]
  const isContradicted = x.some(one => y.some(other => !holdersFit(one.holder, other.holder)))
  return !isContradicted && x.some(one => y.some(other => labelsFit(one.label, other.label)))
}

function namesIn(group: Group): AccountName[] {
  return group.filter(mark => 'label' in mark)
}

function groupOf(group: Group): NameGroup {
  const marks = group.toSorted((a, b) => (markText(a) < markText(b) ? -1 : 1))
  const [fullest] = namesIn(marks).toSorted(byFullness)
  const [holder] = namesIn(marks)
    .flatMap(one => one.holder ?? [])
    .toSorted((a, b) => Number(isMasked(a)) - Number(isMasked(b)) || shownIn(b) - shownIn(a))
  const name = fullest ? { ...fullest, holder: holder ?? null } : null
  return { key: markText(fullest ?? marks[0]!), name, marks }
}

function byFullness(a: AccountName, b: AccountName): number {
  return (
    Number(isMasked(a.label)) - Number(isMasked(b.label)) ||
    shownIn(b.label) - shownIn(a.label) ||
    (markText(a) < markText(b) ? -1 : 1)
  )
}
