import type { EvidenceId } from '../../../core/claims/evidence-names.ts'
import { request } from '../../app/bridge.ts'
import type { AttachTarget } from '../uploads/use-attach.ts'

/** Files of an item of evidence of a case. */
export function evidenceTarget(id: number, evidence: EvidenceId): AttachTarget {
  return {
    tokens: tokens => request('claims.attach', { id, evidence, tokens }),
    image: (name, base64, covers) => request('claims.attachImage', { id, evidence, name, base64, covers }),
    remove: attachment => request('claims.detach', { id, attachment }),
    putBack: attachment => request('claims.attachAgain', { id, attachment }),
  }
}
