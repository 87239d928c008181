import { kindByRef, METRICS, type Registered } from '../../sectors/registry.ts'
import type { Metric, MetricRef } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import type { AssetRecord, GatewayRecord, SegmentRecord, SensorRecord } from '../city-record.ts'
import { metresBetween, place } from '../ground.ts'
import { SUBDISTRICTS } from '../land/region.ts'
import { ALLOTMENT, FILLERS, METRIC_CODE, OTHERWISE, SECTOR_CODE, SENSORS } from './allotment.ts'
import { type Candidate, candidatesFor, chosen } from './candidate.ts'
import { DRILL_SPOTS } from './drill-spot.ts'
import { type Standing, standings } from './standing.ts'

/** What of the city is to be watched. */
export interface Watchable {
  readonly assets: readonly AssetRecord[]
  readonly segments: readonly SegmentRecord[]
}

/** The five thousand sensors: every metric of the registry wherever the city has something to measure it on. */
export const sensors = ({ assets, segments }: Watchable): SensorRecord[] => {
  const city = standings(assets, segments)
  const owner = ownersBySector({ assets, segments })
  const everywhere = METRICS.map((metric) => ({
    metric,
    candidates: castFirst(metric.ref, candidatesFor(metric, city)),
  }))
  const counts = countsFor(everywhere.map(({ metric, candidates }) => [metric.ref, candidates.length]))
  const all = everywhere.flatMap(({ metric, candidates: { cast, others, length } }) => {
    const count = Math.min(length, counts.get(metric.ref) ?? 0)
    const picked = [...cast, ...chosen(others, count - cast.length)].slice(0, count)
    return picked.map((one, index) => sensorAt(metric, one, index, owner(metric.sector.id, one.on)))
  })
  return shared(all)
}

/** No gateway speaks for more than it could in the field: the next so many get the next one. */
const SENSORS_PER_GATEWAY = 120

const shared = (all: readonly SensorRecord[]): SensorRecord[] => {
  const counts = new Map<string, number>()
  return all.map((sensor) => {
    const before = counts.get(sensor.gateway) ?? 0
    counts.set(sensor.gateway, before + 1)
    const number = 1 + Math.floor(before / SENSORS_PER_GATEWAY)
    return number === 1 ? sensor : { ...sensor, gateway: `${sensor.gateway}-${number}` }
  })
}

interface Candidates {
  readonly cast: readonly Candidate[]
  readonly others: readonly Candidate[]
  readonly length: number
}

/** Those nearest a drill's spot come first, so that its cast is there for certain. */
const castFirst = (ref: MetricRef, candidates: readonly Candidate[]): Candidates => {
  const spot = DRILL_SPOTS.find(({ metric }) => metric === ref)
  if (!spot) return { cast: [], others: candidates, length: candidates.length }
  const here = place(spot.at)
  const fits = ({ on }: Candidate): boolean =>
    (spot.on?.includes(on.ref) ?? true) &&
    (spot.spaceType === undefined || kindByRef(on.ref)?.it.space?.type === spot.spaceType) &&
    Object.entries(spot.where ?? {}).every(([name, value]) => on.attributes[name] === value)
  const cast = candidates
    .filter(fits)
    .sort((a, b) => metresBetween(a.at, here) - metresBetween(b.at, here))
    .slice(0, spot.count)
  return { cast, others: candidates.filter((one) => !cast.includes(one)), length: candidates.length }
}

/** As allotted and as there are places; what is missing to the whole goes to the fillers. */
const countsFor = (places: readonly (readonly [ref: MetricRef, places: number])[]): ReadonlyMap<MetricRef, number> => {
  const counts = new Map(places.map(([ref, most]) => [ref, Math.min(most, ALLOTMENT[ref] ?? OTHERWISE)]))
  let left = SENSORS - [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const ref of FILLERS) {
    const most = places.find(([one]) => one === ref)?.[1] ?? 0
    const more = Math.max(0, Math.min(left, most - (counts.get(ref) ?? 0)))
    counts.set(ref, (counts.get(ref) ?? 0) + more)
    left -= more
  }
  return counts
}

/**
 * Who owns the sensors of a sector on a thing: the thing's owner. In a space beside the network, which others may own (a gas
 * sensor in a drain), it is whoever owns most of the sector's lines in that subdistrict.
 */
const ownersBySector = ({ segments }: Watchable) => {
  const tally = new Map<string, Map<string, number>>()
  for (const { sector, kind, region, department } of segments) {
    if (!kindByRef(`${sector}.${kind}`)?.it.carries) continue
    for (const key of [`${sector}/${region}`, sector]) {
      const owners = tally.get(key) ?? new Map<string, number>()
      tally.set(key, owners.set(department, (owners.get(department) ?? 0) + 1))
    }
  }
  const most = (key: string): string | undefined =>
    [...(tally.get(key) ?? [])].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))[0]?.[0]
  return (sector: string, { ref, region, department }: Standing): string => {
    const isBeside =
      !ref.startsWith(`${sector}.`) || (kindByRef(ref)?.it.space !== undefined && !tally.get(sector)?.has(department))
    return isBeside ? (most(`${sector}/${region}`) ?? most(sector) ?? department) : department
  }
}

const sensorAt = (
  { ref, sector, it }: Registered<Metric, MetricRef>,
  { on, at }: Candidate,
  index: number,
  department: string,
): SensorRecord => {
  const nominal = on.attributes.pressure_mpa ?? on.attributes.outlet_mpa
  const prefix = `${SECTOR_CODE[sector.id] ?? sector.id.toUpperCase()}-${METRIC_CODE[ref] ?? it.id.toUpperCase()}`
  return {
    region: on.region,
    department,
    gateway: gatewayCode(department, on.region),
    code: `${prefix}-${String(index + 1).padStart(4, '0')}`,
    name: text(`${on.name.zh} ${it.name.zh}`, `${on.name.en}: ${it.name.en.toLowerCase()}`),
    sector: sector.id,
    metric: it.id,
    unit: it.unit,
    ...(on.isSegment ? { segment: on.code } : { asset: on.code }),
    periodS: it.reporting.normalSeconds,
    alarmPeriodS: it.reporting.alarmSeconds,
    position: at,
    ...(typeof nominal === 'number' ? { nominal } : {}),
  }
}

const gatewayCode = (department: string, region: string): string => `GW-${department}-${region}`.toUpperCase()

/** As many gateways for each owner in each subdistrict as its sensors there need. */
export const gatewaysOf = (all: readonly SensorRecord[]): GatewayRecord[] =>
  [...new Map(all.map((sensor) => [sensor.gateway, sensor])).values()].map(({ gateway, department, region }) => {
    const name = SUBDISTRICTS.find(({ code }) => code === region)?.name ?? text('城区', 'District')
    const number = /-(\d+)$/.exec(gateway)?.[1] ?? '1'
    return {
      code: gateway,
      department,
      region,
      name: text(`${name.zh}采集网关 ${number}`, `${name.en} gateway ${number}`),
    }
  })
