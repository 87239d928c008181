import { STANDINGS, type Standing } from '../standing.ts'
import { type CaseReport, checkCases } from './check.ts'
import cases from './consequence.json' with { type: 'json' }
import flare from './point-source.json' with { type: 'json' }

/** One law as the model page shows it: how it stands, and every published case with what was expected and what we got. */
export type Score = {
  /** Its file within physics/. */
  readonly law: string
  readonly standing: Standing['standing']
  /** Why it is only screening; empty for a published law. */
  readonly why: string
  readonly cases: readonly CaseReport[]
}

/** The public scorecard of the laws, computed from the published cases each time it is asked for. */
export function scorecard(): readonly Score[] {
  const reports = new Map(checkCases([...cases, ...flare]).map((report) => [report.id, report]))
  return Object.entries<Standing>(STANDINGS).map(([law, standing]) => {
    if (standing.standing === 'screening') return { law, standing: 'screening', why: standing.why, cases: [] }
    const held = standing.cases.flatMap((id) => reports.get(id) ?? [])
    return { law, standing: 'published', why: '', cases: held }
  })
}

/** The published cases that no law may claim: they wait, or nobody has verified them; each with its reason. */
export function unclaimedCases(): readonly CaseReport[] {
  return checkCases([...cases, ...flare]).filter(({ status }) => status === 'skipped')
}
