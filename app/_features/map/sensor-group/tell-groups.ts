import type { Map as MapLibre } from 'maplibre-gl'
import { SENSORS, type SensorState } from '../live-layers.ts'
import { SENSOR_GROUPS } from './group-layers.ts'
import { type GroupState, groupState } from './group-state.ts'
import { membersOf } from './members.ts'

interface Group {
  /** As the tile says it: an edited sensor makes another group of the same cell. */
  readonly said: string
  readonly members: readonly number[]
}

const CALM: GroupState = { silent: 0, alarmed: false }

/** Tells the groups of a map what their sensors are: anew with every word of sensors, and when squares have come. @returns that word */
export function groupsOn(map: MapLibre): (states: ReadonlyMap<number, SensorState>) => void {
  const told = new Map<number, GroupState>()
  let known = new Map<number, Group>()
  let states: ReadonlyMap<number, SensorState> = new Map()
  let isStale = false
  const read = () => {
    const found = new Map<number, Group>()
    for (const { id, properties } of map.querySourceFeatures(SENSORS, { sourceLayer: SENSOR_GROUPS })) {
      const said = String(properties.members)
      const before = known.get(Number(id))
      found.set(Number(id), before?.said === said ? before : { said, members: membersOf(said) })
    }
    known = found
  }
  const tell = () => {
    for (const [id, { members }] of known) {
      const state = groupState(members, states)
      const before = told.get(id) ?? CALM
      if (before.silent === state.silent && before.alarmed === state.alarmed) continue
      told.set(id, state)
      map.setFeatureState({ source: SENSORS, sourceLayer: SENSOR_GROUPS, id }, state)
    }
  }
  map.on('sourcedata', (event) => {
    if (event.sourceId === SENSORS) isStale = true
  })
  map.on('render', () => {
    if (!isStale) return
    isStale = false
    read()
    tell()
  })
  return (spoken) => {
    states = spoken
    tell()
  }
}
