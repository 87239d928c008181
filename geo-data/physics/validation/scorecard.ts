import type { Words } from '../law/law.ts'
import type { LawId } from '../law/laws.ts'
import { STANDINGS, type Standing } from '../standing.ts'
import { type CaseReport, checkCases } from './check.ts'
import cases from './consequence.json' with { type: 'json' }
import flare from './point-source.json' with { type: 'json' }
import { reasonSkipped } from './skipped.ts'
import type { Vector } from './vector.ts'

const ALL: readonly (Vector & { readonly source?: string })[] = [...cases, ...flare]

/** A case as the model page shows it: besides what we got, how far off it permits and where it was published. */
export type ScoredCase = CaseReport & {
  readonly tolerance: Vector['tolerance']
  readonly source: string
  /** Why it counts neither for nor against us. */
  readonly reason: Words | null
}

/** One law as the model page shows it: how it stands, and every published case with what was expected and what we got. */
export type Score = {
  /** Its file within physics/. */
  readonly law: LawId
  readonly standing: Standing['standing']
  /** Why it is only screening; null for a published law. */
  readonly why: Words | null
  readonly cases: readonly ScoredCase[]
}

const scored = (): readonly ScoredCase[] =>
  checkCases(ALL).flatMap((report, index) => {
    const vector = ALL[index]
    if (!vector) return []
    const reason = report.status === 'skipped' ? reasonSkipped(vector) : null
    return [{ ...report, tolerance: vector.tolerance, source: vector.source ?? '', reason }]
  })

/** How one law stands, without running its cases. */
export function standingOfLaw(law: LawId): { readonly standing: Standing['standing']; readonly why: Words | null } {
  const found: Standing = STANDINGS[law]
  return { standing: found.standing, why: found.standing === 'screening' ? found.why : null }
}

/** The public scorecard of the laws, computed from the published cases each time it is asked for. */
export function scorecard(): readonly Score[] {
  const reports = new Map(scored().map((report) => [report.id, report]))
  return (Object.entries(STANDINGS) as [LawId, Standing][]).map(([law, standing]) => {
    const claimed = standing.standing === 'published' ? standing.cases : []
    return { law, ...standingOfLaw(law), cases: claimed.flatMap((id) => reports.get(id) ?? []) }
  })
}

/** The published cases that no law may claim: they wait, or nobody has verified them; each with its reason. */
export function unclaimedCases(): readonly ScoredCase[] {
  return scored().filter(({ status }) => status === 'skipped')
}
