import { CITIES } from '../../geo-data/cities.ts'
import type { Bounds } from '../../geo-data/db/spatial.ts'
import { curveOf } from '../../geo-data/sample/curve.repository.ts'
import { type CurveRange, flagsOf, type Sample, spanOf } from '../../geo-data/sample/sample.ts'
import { sensorReadings } from '../../geo-data/sensor/reading.repository.ts'
import { sensorsByIds } from '../../geo-data/sensor/sensor.repository.ts'
import { SENSOR_STATES, type Sensor, type SensorReading, type SensorState } from '../../geo-data/sensor/sensor.ts'
import { sensorsPage } from '../../geo-data/sensor/sensor-page.repository.ts'
import { idOf, limitOf, optionalBounds, optionalId, optionalIdCursor, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'
import { changedStates, readingsOf, shared } from './reading-share.ts'

interface SensorFilterInput {
  readonly sectorId?: string | null
  readonly metric?: string | null
  readonly regionId?: string | null
  readonly departmentId?: string | null
  readonly online?: boolean | null
  readonly state?: string | null
  readonly text?: string | null
  readonly bounds?: Bounds | null
  readonly valueAbove?: number | null
  readonly valueBelow?: number | null
  readonly heardSince?: Date | null
  readonly silentSince?: Date | null
}

/** The clock that all screens show. */
const TIME_ZONE = CITIES[0]?.timeZone ?? 'Asia/Shanghai'

/** What a person may look at on one screen. */
const MOST_FOLLOWED = 1_000

type CurveArguments = { readonly range: CurveRange; readonly until?: Date | null }

export const sensorResolvers = {
  Query: {
    sensor: async (_: unknown, { id }: { id: string }, { read }: Context) =>
      (await read((tx) => sensorsByIds(tx, [idOf(id)])))[0] ?? null,
    sensors: (
      _: unknown,
      { filter, ...page }: PageArguments & { filter?: SensorFilterInput | null },
      context: Context,
    ) => sensors(filter ?? {}, page, context),
    sensorReadings: (_: unknown, __: unknown, { read }: Context) => read((tx) => sensorReadings(tx)),
  },
  Subscription: {
    sensorReadingsChanged: {
      subscribe: (_: unknown, { ids }: { ids?: readonly string[] | null }, { ground, actor }: Context) => {
        if (ids == null) return ground.readings.follow(actor)
        if (ids.length > MOST_FOLLOWED) throw badInput(`at most ${MOST_FOLLOWED} sensors are followed by their ids`)
        const some = new Set(ids.map(idOf))
        return shared(ground.readings.follow(actor, some), readingsOf(some))
      },
      resolve: (readings: readonly SensorReading[]) => readings,
    },
    sensorStatesChanged: {
      subscribe: (_: unknown, __: unknown, { ground, actor }: Context) =>
        shared(ground.readings.follow(actor), changedStates()),
      resolve: (readings: readonly SensorReading[]) => readings,
    },
  },
  Sensor: {
    name: ({ nameZh, nameEn }: Sensor) => ({ zh: nameZh, en: nameEn }),
    position: ({ place }: Sensor) => place,
    latest: ({ id }: Sensor, _: unknown, { loaders }: Context) => loaders.latestSample.load(id),
    department: ({ departmentId }: Sensor, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    region: ({ regionId }: Sensor, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
    asset: ({ assetId, segmentId }: Sensor, _: unknown, { loaders }: Context) =>
      assetId !== null ? loaders.asset.load(assetId) : segmentId !== null ? loaders.segment.load(segmentId) : null,
    thresholds: (sensor: Sensor, _: unknown, { loaders }: Context) => loaders.thresholdsOfSensor.load(sensor),
    alarms: ({ id }: Sensor, { open }: { open?: boolean | null }, { loaders }: Context) =>
      loaders.alarmsOfSensor(open ?? null).load(id),
    curve: async ({ id, unit }: Sensor, { range, until }: CurveArguments, { read, at }: Context) => ({
      unit,
      ...(await read((tx) => curveOf(tx, id, range, spanOf(range, until ?? at, TIME_ZONE)))),
    }),
  },
  Sample: {
    flags: ({ quality }: Sample) => flagsOf(quality),
  },
} satisfies Resolvers

const stateOf = (state: string | null | undefined): SensorState | null => {
  if (state == null) return null
  const known = SENSOR_STATES.find((one) => one === state)
  if (known === undefined) throw badInput(`a sensor is ${SENSOR_STATES.join(', ')}, not '${state}'`)
  return known
}

const sensors = async (input: SensorFilterInput, { first, after }: PageArguments, { read }: Context) => {
  const filter = {
    ...input,
    regionId: optionalId(input.regionId),
    departmentId: optionalId(input.departmentId),
    bounds: optionalBounds(input.bounds),
    state: stateOf(input.state),
  }
  const page = await read((tx) => sensorsPage(tx, filter, limitOf(first), optionalIdCursor(after)))
  return {
    edges: page.sensors.map(({ cursor, sensor }) => ({ cursor, node: sensor })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.sensors.at(-1)?.cursor ?? null },
    totalCount: page.totalCount,
  }
}
