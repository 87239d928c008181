import { hazardsOfKind } from '../../../geo-data/analysis/analysis.ts'
import { kindByRef } from '../../../geo-data/sectors/registry.ts'
import type { Ask } from '../../_lib/place/place.ts'
import type { Analysis, AnalysisFilter, SubjectInput } from './analysis.operations.ts'

/** Who may ask; whoever else tries is refused by the record. */
export const ASKERS: ReadonlySet<string> = new Set(['duty-officer', 'commander', 'analyst'])
export const MERGERS: ReadonlySet<string> = new Set(['commander', 'analyst'])

/** Whether anything may be asked of a thing of this kind. */
export function isAskable(sectorId: string, kind: string): boolean {
  const found = kindByRef(`${sectorId}.${kind}`)
  return found !== undefined && hazardsOfKind(found.ref, found.it).length > 0
}

/** What the bench asks about, as the contract names it. */
export function subjectOf({ record, id, at, incidentId }: Ask): SubjectInput {
  if (record === 'segment') return { segmentId: id, position: at, incidentId }
  if (record === 'asset') return { assetId: id, incidentId }
  if (record === 'incident') return { incidentId: id }
  return { position: at }
}

/** What an analysis was asked about, to ask again. */
export function askOf(analysis: Analysis): Ask {
  const [longitude = 0, latitude = 0] = analysis.position.coordinates
  const at = { longitude, latitude }
  const incidentId = analysis.incident?.id ?? null
  if (analysis.segmentId !== null) return { record: 'segment', id: analysis.segmentId, at, incidentId }
  if (analysis.assetId !== null) return { record: 'asset', id: analysis.assetId, at: null, incidentId }
  if (incidentId !== null) return { record: 'incident', id: incidentId, at: null, incidentId: null }
  return { record: 'spot', id: 'here', at, incidentId: null }
}

/** Whose analyses are listed beside it; null for a bare spot. */
export function filterOf({ record, id }: Ask): AnalysisFilter | null {
  if (record === 'segment') return { segmentId: id }
  if (record === 'asset') return { assetId: id }
  return record === 'incident' ? { incidentId: id } : null
}
