import { readingsAt } from '../../geo-data/sample/sample.repository.ts'
import { wiresDuring } from '../../geo-data/sensor/past/sensor-past.repository.ts'
import { sensorsDuring, type Told } from '../../geo-data/sensor/past/sensor-then.ts'
import { idOf, type SpanInput, spanOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

const MOST_SENSORS = 200

type ReadingsArguments = { readonly ids: readonly string[]; readonly at: Date }

export const pastSensorResolvers = {
  Query: {
    sensorsDuring: async (_: unknown, span: SpanInput, { read }: Context) =>
      sensorsDuring(await read((tx) => wiresDuring(tx, spanOf(span, 1)))),
    sensorReadingsAt: (_: unknown, { ids, at }: ReadingsArguments, { read }: Context) => {
      if (ids.length > MOST_SENSORS) throw badInput(`at most ${MOST_SENSORS} sensors`)
      return read((tx) => readingsAt(tx, ids.map(idOf), at))
    },
  },
  SensorTurn: {
    at: ({ at }: Told) => new Date(at),
  },
} satisfies Resolvers
