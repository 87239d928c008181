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
