import { reasonOf } from '../../geo-data/quality/fault-reason.ts'
import { countsOfRound, layersOf, qualityFaults } from '../../geo-data/quality/quality.repository.ts'
import {
  completenessOf,
  FAULTS,
  type Fault,
  isFault,
  type LayerCount,
  type LayerQuality,
  onlineRateOf,
  printCursor,
  QUALITY_RECORDS,
  type QualityFault,
  type QualityFilter,
  qualitiesOf,
  roundsOf,
} from '../../geo-data/quality/quality.ts'
import { kindByRef, metricByRef } from '../../geo-data/sectors/registry.ts'
import type { Text } from '../../geo-data/sectors/text.ts'
import { connectionByCursor, optionalId, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

interface Filtered {
  readonly filter?: {
    readonly fault?: string | null
    readonly record?: string | null
    readonly sectorId?: string | null
    readonly kind?: string | null
    readonly regionId?: string | null
    readonly departmentId?: string | null
  } | null
}

export const qualityResolvers = {
  Query: {
    quality: async (_: unknown, { filter: input }: Filtered, context: Context) => {
      const filter = filterOf(input)
      return qualitiesOf(await context.read((tx) => layersOf(tx, filter)), await counts(filter, context))
    },
    qualityFaults: (_: unknown, given: PageArguments & Filtered, context: Context) => page(given, context),
  },
  LayerQuality: {
    department: ({ departmentId }: LayerQuality, _: unknown, { loaders }: Context) =>
      loaders.department.load(departmentId),
    name: layerName,
    completeness: completenessOf,
    onlineRate: onlineRateOf,
  },
  FaultCount: { kind: ({ fault }: { fault: Fault }) => faultKind(fault) },
  QualityFault: {
    kind: ({ fault }: QualityFault) => faultKind(fault),
    recordId: ({ id }: QualityFault) => id,
    layer: ({ kind }: QualityFault) => kind,
    layerName,
    field: ({ field }: QualityFault) => field || null,
    fieldName,
    reason: reasonOf,
    position: ({ place }: QualityFault) => place,
    department: ({ departmentId }: QualityFault, _: unknown, { loaders }: Context) =>
      loaders.department.load(departmentId),
    region: ({ regionId }: QualityFault, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
  },
} satisfies Resolvers

const faultKind = (fault: Fault) => ({ id: fault, ...FAULTS[fault] })

/** What the registry calls the layer; what it no longer knows keeps its id. */
function layerName({ record, sectorId, kind }: LayerQuality | QualityFault): Text {
  const found = record === 'sensor' ? metricByRef(`${sectorId}.${kind}`) : kindByRef(`${sectorId}.${kind}`)
  return found?.it.name ?? { zh: kind, en: kind }
}

const ENDS: Readonly<Record<string, Text>> = { start: { zh: '起点', en: 'Start' }, end: { zh: '终点', en: 'End' } }

function fieldName({ sectorId, kind, field }: QualityFault): Text | null {
  const attribute = kindByRef(`${sectorId}.${kind}`)?.it.attributes.find(({ name }) => name === field)
  return attribute?.label ?? ENDS[field] ?? null
}

const filterOf = (input: Filtered['filter']): QualityFilter => {
  const { fault, record, ...rest } = input ?? {}
  if (fault != null && !isFault(fault)) throw badInput(`no such fault: ${fault}`)
  const table = QUALITY_RECORDS.find((one) => one === record)
  if (record != null && !table) throw badInput('record is asset, segment or sensor')
  return {
    ...rest,
    fault: fault ?? null,
    record: table ?? null,
    regionId: optionalId(input?.regionId),
    departmentId: optionalId(input?.departmentId),
  }
}

/** Fault by fault, each in a transaction of its own: the embedded record has one session, and the stream must not wait for them all. */
const counts = async (filter: QualityFilter, { read, at }: Pick<Context, 'read' | 'at'>): Promise<LayerCount[]> => {
  const counted: LayerCount[] = []
  for (const round of roundsOf(filter)) counted.push(...(await read((tx) => countsOfRound(tx, { filter, at }, round))))
  return counted
}

const page = ({ filter, ...asked }: PageArguments & Filtered, { read, at }: Context) => {
  const asking = { filter: filterOf(filter), at }
  return connectionByCursor(asked, {
    rows: (some) => read((tx) => qualityFaults(tx, asking, some)),
    cursorOf: printCursor,
    totalCount: async () => {
      const counted = await counts(asking.filter, { read, at })
      return counted.reduce((sum, { count }) => sum + count, 0)
    },
  })
}
