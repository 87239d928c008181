import type { MetricRef } from '../sectors/sector.ts'
import { hash, noise } from './chance.ts'
import { ALARM_STORM } from './drills/alarm-storm.ts'
import {
  CRANE_OVERLOAD,
  CROWD_CRUSH,
  LANDSLIDE,
  LIFT_TRAPPED,
  MALL_FIRE,
  METRO_WORKS,
  ROAD_TUNNEL_FIRE,
} from './drills/domain-drills.ts'
import type { Drill, DrillCry, DrillTrack } from './drills/drill-script.ts'
import { GAS_LEAK, RUPTURE, TUNNEL_GAS } from './drills/gas-drills.ts'
import { AMMONIA_RELEASE, BRIDGE_OVERLOAD, GATEWAY_OUTAGE } from './drills/other-drills.ts'
import { DRAIN_EXPLOSION, HEATING_BURST, STORM_FLOODING, WATER_BURST } from './drills/water-drills.ts'

export type { Drill, DrillCry, DrillTrack } from './drills/drill-script.ts'

export interface DrillSample {
  readonly role: string
  readonly metric: MetricRef
  readonly seconds: number
  readonly value: number
}

/** Every drill of the sample city: each sector has one that plays its own hazard. */
export const DRILLS: readonly Drill[] = [
  GAS_LEAK,
  RUPTURE,
  WATER_BURST,
  DRAIN_EXPLOSION,
  STORM_FLOODING,
  HEATING_BURST,
  BRIDGE_OVERLOAD,
  TUNNEL_GAS,
  AMMONIA_RELEASE,
  METRO_WORKS,
  MALL_FIRE,
  ROAD_TUNNEL_FIRE,
  LIFT_TRAPPED,
  CROWD_CRUSH,
  CRANE_OVERLOAD,
  LANDSLIDE,
  GATEWAY_OUTAGE,
  ALARM_STORM,
]

export const drillById = (id: string): Drill | undefined => DRILLS.find((drill) => drill.id === id)

/** The led value of a track at a second of the drill, without its grain. */
export const ledValue = ({ points }: DrillTrack, seconds: number): number => {
  const after = points.findIndex(([at]) => at > seconds)
  const last = points[points.length - 1]
  if (after === -1) return last?.[1] ?? 0
  const next = points[after] as readonly [number, number]
  const before = points[after - 1]
  if (!before) return next[1]
  return before[1] + ((next[1] - before[1]) * (seconds - before[0])) / (next[0] - before[0])
}

/** The readings of a drill after one second of it and up to another; from -1 the very first are in. */
export const drillSamplesBetween = (drill: Drill, fromSeconds: number, toSeconds: number): DrillSample[] =>
  drill.tracks.flatMap((track) => {
    const { role, metric, everySeconds, grain, points } = track
    if (points.length === 0) return []
    const first = (Math.floor(fromSeconds / everySeconds) + 1) * everySeconds
    const count = Math.max(0, Math.floor((Math.min(toSeconds, drill.lastsSeconds) - first) / everySeconds) + 1)
    return Array.from({ length: count }, (_, step): DrillSample => {
      const seconds = first + step * everySeconds
      const value = ledValue(track, seconds) + grain * noise(hash(role), seconds)
      return { role, metric, seconds, value: Math.round(value * 1000) / 1000 }
    })
  })

/** What devices cry by themselves in that stretch of the drill. */
export const drillCriesBetween = (drill: Drill, fromSeconds: number, toSeconds: number): readonly DrillCry[] =>
  drill.cries.filter(({ atSeconds }) => atSeconds > fromSeconds && atSeconds <= toSeconds)
