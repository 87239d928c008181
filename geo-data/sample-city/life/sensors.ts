import { metricByRef } from '../../sectors/registry.ts'
import type { MetricRef } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import type { GatewayRecord, SensorRecord } from '../city-record.ts'
import { type Board, place } from '../ground.ts'
import { SUBDISTRICTS, subdistrictAt } from '../land/region.ts'
import { gasOwner, type LaidSegment, type Network, type PlacedAsset } from '../network/gas-network.ts'
import { DEPARTMENT } from '../society/department.ts'
import { LEAK_SPOT, RUPTURE_SPOT } from './drill-spot.ts'

/** How many of each: one thousand in all. */
const COUNT = {
  manholes: 400,
  valveWells: 70,
  utilityWells: 60,
  gasPressure: 110,
  gasFlow: 40,
  gasVibration: 60,
  gasVideo: 14,
  stationLaser: 7,
  catering: 110,
  chemPressure: 24,
  chemFlow: 8,
  chemTemperature: 12,
  chemDetector: 55,
  chemVibration: 30,
} as const

interface Post {
  readonly at: Board
  readonly zh: string
  readonly en: string
  readonly asset?: PlacedAsset | undefined
  readonly segment?: LaidSegment
}

/** Every n-th of a list, so that `count` are spread over all of it. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor((at * list.length) / count)] as T)

const ofAsset = (asset: PlacedAsset): Post => ({
  at: asset.at,
  asset,
  zh: asset.record.name?.zh ?? asset.record.code,
  en: asset.record.name?.en ?? asset.record.code,
})

const onSegment = (segment: LaidSegment): Post => ({
  at: [(segment.from[0] + segment.to[0]) / 2, (segment.from[1] + segment.to[1]) / 2],
  segment,
  zh: segment.record.name?.zh ?? segment.record.code,
  en: segment.record.name?.en ?? segment.record.code,
})

const nominalOf = ({ asset, segment }: Post): number | undefined => {
  const attributes = asset?.record.attributes ?? segment?.record.attributes ?? {}
  const value = attributes.pressure_mpa ?? attributes.outlet_mpa
  return typeof value === 'number' ? value : undefined
}

/** Gas sensors belong to the gas company of the place even in a drain of others; chemical ones to the line's operator. */
const ownerOf = (sector: string, post: Post): string => {
  if (sector === 'gas') return gasOwner(post.at)
  return post.asset?.record.department ?? DEPARTMENT.pipeline
}

const sensorsOf = (ref: MetricRef, prefix: string, posts: readonly Post[]): SensorRecord[] => {
  const metric = metricByRef(ref)
  if (!metric) throw new Error(`the registry has no metric ${ref}`)
  const { it, sector } = metric
  return posts.map((post, index): SensorRecord => {
    const department = ownerOf(sector.id, post)
    const region = subdistrictAt(post.at)
    const nominal = nominalOf(post)
    return {
      region,
      department,
      gateway: gatewayCode(department, region),
      code: `${prefix}-${String(index + 1).padStart(4, '0')}`,
      name: text(`${post.zh}监测点`, `${post.en} monitor`),
      sector: sector.id,
      metric: it.id,
      unit: it.unit,
      ...(post.asset ? { asset: post.asset.record.code } : {}),
      ...(post.segment ? { segment: post.segment.record.code } : {}),
      periodS: it.reporting.normalSeconds,
      alarmPeriodS: it.reporting.alarmSeconds,
      position: place(post.at),
      ...(nominal === undefined ? {} : { nominal }),
    }
  })
}

const gatewayCode = (department: string, region: string): string => `GW-${department}-${region}`.toUpperCase()

/** One gateway for each owner in each subdistrict where it has sensors. */
export const gatewaysOf = (sensors: readonly SensorRecord[]): GatewayRecord[] =>
  [...new Map(sensors.map((sensor) => [sensor.gateway, sensor])).values()].map(({ gateway, department, region }) => {
    const name = SUBDISTRICTS.find(({ code }) => code === region)?.name ?? text('城区', 'District')
    return { code: gateway, department, region, name: text(`${name.zh}采集网关`, `${name.en} gateway`) }
  })

/** Those nearest a drill's spot come first, so that its cast has the lowest numbers. */
const castFirst = (posts: readonly Post[], [u, v]: Board, count: number): Post[] => {
  const near = ({ at }: Post): number => Math.hypot(at[0] - u, at[1] - v)
  const cast = [...posts].sort((a, b) => near(a) - near(b)).slice(0, count)
  return [...cast, ...posts.filter((post) => !cast.includes(post))]
}

const wells = (network: Network, kind: string, service?: string): PlacedAsset[] =>
  network.assets.filter(
    ({ record }) => record.kind === kind && (service === undefined || record.attributes.service === service),
  )

/** The drill's own wells are watched for certain; the others are spread over the inner city. */
const manholePosts = (drains: Network): Post[] => {
  const rain = castFirst(wells(drains, 'manhole', 'rain').map(ofAsset), LEAK_SPOT, 6)
  return [
    ...rain.slice(0, 6),
    ...spread(rain.slice(6), COUNT.manholes * 0.7 - 6),
    ...spread(wells(drains, 'manhole', 'sewage'), COUNT.manholes * 0.3).map(ofAsset),
  ]
}

const gasSensors = (gas: Network, drains: Network, premises: readonly PlacedAsset[]): SensorRecord[] => {
  const assets = (kind: string): PlacedAsset[] => gas.assets.filter(({ record }) => record.kind === kind)
  const mains = gas.segments.filter(({ record }) => record.lengthM > 60)
  const heavy = mains.filter(({ record }) => record.attributes.pressure_class !== 'low')
  const stations = [...assets('station'), ...assets('regulator')]
  const large = mains.filter(({ record }) => Number(record.attributes.diameter_mm) >= 250)
  return [
    ...sensorsOf('gas.methane-adjacent', 'RQ-JC', [
      ...manholePosts(drains),
      ...spread(wells(gas, 'valve-well'), COUNT.valveWells).map(ofAsset),
      ...spread(wells(drains, 'utility-well'), COUNT.utilityWells).map(ofAsset),
    ]),
    ...sensorsOf('gas.pressure', 'RQ-YL', [
      ...stations.slice(0, 45).map(ofAsset),
      ...spread(heavy, COUNT.gasPressure - 45).map(onSegment),
    ]),
    ...sensorsOf('gas.flow', 'RQ-LL', [
      ...stations.slice(0, 23).map(ofAsset),
      ...spread(large, COUNT.gasFlow - 23).map(onSegment),
    ]),
    ...sensorsOf('gas.vibration', 'RQ-ZD', spread(large, COUNT.gasVibration).map(onSegment)),
    ...sensorsOf('gas.work-video', 'RQ-SP', spread(large.slice(3), COUNT.gasVideo).map(onSegment)),
    ...sensorsOf('gas.methane-column', 'RQ-JG', assets('station').slice(0, COUNT.stationLaser).map(ofAsset)),
    ...sensorsOf('gas.methane-catering', 'RQ-CY', premises.slice(0, COUNT.catering).map(ofAsset)),
  ]
}

/** A pressure point at a block valve measures the segment that begins there. */
const valvePosts = (network: Network): Post[] =>
  network.segments.flatMap((segment): Post[] => {
    const valve = network.assets.find(({ record }) => record.code === segment.record.from)
    if (valve?.record.kind !== 'block-valve') return []
    return [{ ...ofAsset(valve), asset: undefined, segment }]
  })

const chemicalSensors = (network: Network): SensorRecord[] => {
  const assets = (kind: string): PlacedAsset[] => network.assets.filter(({ record }) => record.kind === kind)
  const ends = [...assets('station').map(ofAsset), ...valvePosts(network)]
  const tanks = assets('tank')
  const line = network.segments
  const here = (posts: readonly Post[]): Post[] => castFirst(posts, RUPTURE_SPOT, 3)
  const stations = assets('station')
  const chambers = assets('valve-chamber')
  return [
    ...sensorsOf(
      'hazchem.pressure',
      'WH-YL',
      here([...ends, ...spread(line, COUNT.chemPressure - ends.length).map(onSegment)]),
    ),
    ...sensorsOf(
      'hazchem.flow',
      'WH-LL',
      here([...stations.map(ofAsset), ...spread(line, COUNT.chemFlow - stations.length).map(onSegment)]),
    ),
    ...sensorsOf('hazchem.temperature', 'WH-WD', spread(tanks, COUNT.chemTemperature).map(ofAsset)),
    ...sensorsOf(
      'hazchem.combustible',
      'WH-KR',
      here([
        ...chambers.map(ofAsset),
        ...spread(line, 26).map(onSegment),
        ...spread(tanks, COUNT.chemDetector - 26 - chambers.length).map(ofAsset),
      ]),
    ),
    ...sensorsOf('hazchem.vibration', 'WH-ZD', here(spread(line, COUNT.chemVibration).map(onSegment))),
  ]
}

/** The thousand sensors. */
export const sensors = (
  gas: Network,
  drains: Network,
  chemical: Network,
  premises: readonly PlacedAsset[],
): SensorRecord[] => [...gasSensors(gas, drains, premises), ...chemicalSensors(chemical)]
