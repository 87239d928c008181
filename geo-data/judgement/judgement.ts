/** What was judged of an incident, by whom, on which zones. */
export interface Judgement {
  readonly id: number
  readonly incidentId: number
  readonly zoneSetId: number | null
  readonly content: string
  readonly madeBy: number
  readonly madeAt: Date
}

const JUDGES: ReadonlySet<string> = new Set(['duty-officer', 'commander', 'analyst'])

export const mayJudge = (role: string): boolean => JUDGES.has(role)
