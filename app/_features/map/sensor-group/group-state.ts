import type { SensorState } from '../live-layers.ts'

/** What the map is told of a group: the worst of it, and how much of it. */
export interface GroupState {
  /** The share of its sensors that are not reached and have no alarm, 0 to 1. */
  readonly silent: number
  /** Whether one of them has an alarm. */
  readonly alarmed: boolean
}

export const groupState = (members: readonly number[], states: ReadonlyMap<number, SensorState>): GroupState => {
  let silent = 0
  let alarmed = false
  for (const id of members) {
    const state = states.get(id)
    if (state === undefined) continue
    if (state.priority !== null) alarmed = true
    else if (!state.online) silent += 1
  }
  return { silent: members.length > 0 ? silent / members.length : 0, alarmed }
}
