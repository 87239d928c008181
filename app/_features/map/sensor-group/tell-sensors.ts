import type { Map as MapLibre } from 'maplibre-gl'
import { sensorChanges } from '../engine/sensor-changes.ts'
import { SENSORS, type SensorState } from '../live-layers.ts'
import { groupsOn } from './tell-groups.ts'

/** @returns what tells a map the state of its sensors, and of the groups they are gathered to */
export function sensorsOn(map: MapLibre): (states: ReadonlyMap<number, SensorState>) => void {
  const tellGroups = groupsOn(map)
  let told: ReadonlyMap<number, SensorState> = new Map()
  return (spoken) => {
    for (const [id, { online, priority }] of sensorChanges(told, spoken))
      map.setFeatureState({ source: SENSORS, sourceLayer: SENSORS, id }, { online, priority })
    told = spoken
    tellGroups(spoken)
  }
}
