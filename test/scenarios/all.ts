import { isShortRun } from '../rounds.ts'
import { byHand } from './by-hand.ts'
import { cadenceChanges } from './cadence-changes.ts'
import { combined } from './combined.ts'
import { contractCadences } from './contract-cadences.ts'
import { contractCameras } from './contract-cameras.ts'
import { contractChanges } from './contract-changes.ts'
import { contractDays } from './contract-days.ts'
import { contractWindows } from './contract-windows.ts'
import { decisions } from './decisions.ts'
import { edges } from './edges.ts'
import { mixtures } from './mixtures.ts'
import { oddities } from './oddities.ts'
import { otherMerchants } from './other-merchants.ts'
import { ownRhythms } from './own-rhythms.ts'
import { prices } from './prices.ts'
import { rhythms } from './rhythms.ts'
import { sideBySide } from './side-by-side.ts'
import { standings } from './standings.ts'

export const scenarios = [
  ...rhythms,
  ...sideBySide,
  ...prices,
  ...oddities,
  ...standings,
  ...byHand,
  ...decisions,
  ...edges,
  ...cadenceChanges,
  ...ownRhythms,
  ...mixtures,
  ...contractCameras,
  ...contractDays,
  ...contractWindows,
  ...contractCadences,
  ...contractChanges,
  ...combined,
  ...otherMerchants,
]

/** The seeds that each story is told from. */
export const seeds = isShortRun ? [1] : [1, 2, 3, 4, 5]
