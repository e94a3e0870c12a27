import { grouped } from '../../base/lists.ts'
import type { CaseCharge } from '../charge-facts.ts'
import { type Claim, fittingCharges } from '../claim.ts'
import type { Dispute } from '../dispute.ts'
import { citationOf, instrumentOf, type SituationId } from '../law.ts'
import { listComma } from '../paper-text.ts'
import { situationOf } from '../situations/all.ts'

/** What the authority that takes complaints itself enforces, before the civil code. */
export const marketLaw = ['tiaoli', 'banfa', 'pingtai', 'mingma', 'xiaofa', 'dianshang', 'jiage']

/** An article as a letter cites it, all versions of it together. */
export interface Cited {
  /** Its full name, in book-title marks. */
  law: string
  citation: string
  about: string
  /** One sentence that ties it to the facts. */
  applied: string
  /** Charges on whose day it was in force, and charges of its claim. */
  charges: number
  of: number
}

/** Of fewer charges than this part of the claim an article is no main basis. */
const minShare = 0.25

/**
 * The articles a letter cites, at most `max`: those of the claims, and where the refund was refused the one on that as
 * well. Articles of the instruments `first` come before the others of their claim.
 */
export function citedIn(
  dispute: Dispute,
  claims: readonly Claim[],
  max: number,
  first: readonly string[] = [],
): Cited[] {
  const refused = dispute.result.claims.filter(({ situation }) => situationOf(situation).isSaid)
  const last = max > 2 ? refused.flatMap(citedOf).slice(0, 1) : []
  return [...citedArticles(claims, max - last.length, first), ...last]
}

/** The first articles of the claims, each once: the first of every claim comes before the second of any. */
export function citedArticles(claims: readonly Claim[], max: number, first: readonly string[] = []): Cited[] {
  const lists = claims.map(claim => preferred(claim, first))
  const found = new Map<string, Grouped>()
  for (let rank = 0; rank < Math.max(0, ...lists.map(list => list.length)); rank += 1) {
    for (const list of lists) {
      const cited = list[rank]
      const known = cited && found.get(cited.citation)
      if (cited) found.set(cited.citation, known ? merged(known, cited) : cited)
    }
  }
  const all = [...found.values()]
  if (max !== 1) return all.slice(0, max)
  // The only one named has to carry most of the charges.
  const own = all.filter(({ instrument }) => first.includes(instrument))
  return (own.length > 0 ? own : all).toSorted((a, b) => b.charges / b.of - a.charges / a.of).slice(0, 1)
}

/** `《…》第…条`, with of how many charges it was the rule where it was not of all. */
export function citedName({ citation, charges, of }: Cited): string {
  return charges < of ? `${citation}（其中${charges}笔）` : citation
}

/** The articles in a row, each law named once: `《…》第…条、第…条、《…》第…条`. */
export function citedList(cited: readonly Cited[]): string {
  return [...grouped(cited, one => one.law)]
    .flatMap(([law, articles]) =>
      articles.map((one, index) => {
        const name = citedName(one)
        return index === 0 ? name : name.slice(law.length)
      }),
    )
    .join(listComma)
}

/** The same for a short letter: the laws without the name of the state before theirs. */
export function citedShort(cited: readonly Cited[]): string {
  return citedList(cited).replaceAll('《中华人民共和国', '《')
}

interface Grouped extends Cited {
  id: string
  instrument: string
  /** The charges of both counts. */
  ruled: readonly CaseCharge[]
  among: readonly CaseCharge[]
}

/** An article that two claims rest on is tied to the facts of both. */
function merged(one: Grouped, other: Grouped): Grouped {
  const isSame = one.applied.includes(other.applied)
  const ruled = [...new Set([...one.ruled, ...other.ruled])]
  const among = [...new Set([...one.among, ...other.among])]
  return {
    ...one,
    applied: isSame ? one.applied : `${one.applied}${other.applied}`,
    charges: ruled.length,
    of: among.length,
    ruled,
    among,
  }
}

function citedOf({ bases, situation, charges, others }: Claim): Grouped[] {
  const among = fittingCharges({ charges, others })
  return [...grouped(bases, ({ article }) => citationOf(article))].flatMap(([citation, versions]) => {
    const article = versions.at(-1)?.article
    if (!article) return []
    const ruled = versions.flatMap(version => version.charges)
    const { id, instrument, about } = article
    return [
      {
        id,
        instrument,
        law: instrumentOf(article).name,
        citation,
        about: about.zh,
        applied: appliedTo(situation, id),
        charges: ruled.length,
        of: among.length,
        ruled,
        among,
      },
    ]
  })
}

/** Empty where no court is asked. */
function appliedTo(situation: SituationId, article: string): string {
  const sentence = situationOf(situation).law.bases.find(one => one.article === article)?.applied
  return sentence ?? ''
}

function preferred(claim: Claim, instruments: readonly string[]): Grouped[] {
  const all = citedOf(claim)
  const main = all.filter(cited => cited.charges >= cited.of * minShare)
  const cited = signupFirst(main.length > 0 ? main : all, claim.situation)
  const isFirst = ({ instrument }: Grouped) => instruments.includes(instrument)
  const [own, others] = [cited.filter(isFirst), cited.filter(one => !isFirst(one))]
  // What the claim itself leads with, or the demand for all renewals rests on, stays third at the latest.
  const lead = others
    .filter(({ id }) => id === cited[0]?.id || hiddenTerms(claim.situation).includes(id))
    .slice(0, 1)
  return [...own.slice(0, 2), ...lead, ...own.slice(2), ...others.filter(one => !lead.includes(one))]
}

/** Where the sign-up page hid the terms, that stands third at the latest: the demand for all renewals rests on it. */
function signupFirst(cited: Grouped[], situation: SituationId): Grouped[] {
  const ids = hiddenTerms(situation)
  const hidden = cited.filter(({ id }) => ids.includes(id))
  const plain = cited.filter(({ id }) => !ids.includes(id))
  return [...plain.slice(0, 2), ...hidden, ...plain.slice(2)]
}

/** Articles that apply only where the sign-up page hid the terms. */
function hiddenTerms(situation: SituationId): string[] {
  const { bases } = situationOf(situation).law
  return bases.filter(({ when }) => when === 'signup-hidden').map(({ article }) => article)
}

/** The article on triple damages, cited only where they are asked for. */
export function citedForDamages({ result }: Dispute): Cited[] {
  return (result.damages?.bases ?? []).map(({ article, charges }) => ({
    law: instrumentOf(article).name,
    citation: citationOf(article),
    about: article.about.zh,
    applied: '',
    charges: charges.length,
    of: charges.length,
  }))
}

/** The article with what it is about, for a demand whose reason the person states. */
export function damagesBasis({ citation, about }: Cited): string {
  return `${citation}：${about}。理由见上面的陈述。`
}
