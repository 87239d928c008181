import type { IncidentState } from './incident.operations.ts'

export type IncidentStep = 'respond' | 'control' | 'close' | 'merge'

const STEPS: Readonly<Record<IncidentState, readonly IncidentStep[]>> = {
  open: ['respond', 'merge', 'close'],
  responding: ['control', 'merge', 'close'],
  controlled: ['close', 'merge'],
  closed: [],
  archived: [],
  merged: [],
}

/** What may be offered in a state, the expected step first; the server has the last word. */
export const nextSteps = (state: IncidentState): readonly IncidentStep[] => STEPS[state]

/** A verdict by hand is asked for what came by phone and for what nobody has verified; else the alarms speak. */
export const mayBeVerified = (incident: {
  readonly state: IncidentState
  readonly source: string
  readonly verification: string
}): boolean =>
  nextSteps(incident.state).length > 0 && (incident.source === 'report' || incident.verification === 'pending')
