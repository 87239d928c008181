import { isAssetRecord } from '../../geo-data/asset/asset.ts'
import { type Trace, type TraceQuestion, traceOf } from '../../geo-data/trace/trace.commands.ts'
import { detailsOf, linesTraced } from '../../geo-data/trace/trace.repository.ts'
import { isTraceEnd, MOST_TRACED } from '../../geo-data/trace/trace.ts'
import {
  BESIDE_M,
  countsOf,
  endsOf,
  isAmong,
  isTraceRecord,
  pageOf,
  type TraceDetail,
  type TraceOnly,
  type TraceThing,
  traceCursor,
} from '../../geo-data/trace/trace-thing.ts'
import { isTraceWay } from '../../geo-data/trace/trace-way.ts'
import { kindNameOf } from '../area/kind-name.ts'
import { connectionByCursor, idOf, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

interface TraceInput {
  readonly record: string
  readonly id: string
  readonly way: string
}

interface OnlyInput {
  readonly record?: string | null
  readonly sectorId?: string | null
  readonly kind?: string | null
  readonly end?: string | null
}

type ThingsArguments = PageArguments & { readonly from: TraceInput; readonly only?: OnlyInput | null }

const lengthsOf = ({ topology }: Trace) => new Map(topology.edges.map(({ segmentId, lengthM }) => [segmentId, lengthM]))

export const traceResolvers = {
  Query: {
    trace: (_: unknown, { from }: { from: TraceInput }, { read, actor }: Context) => {
      const asked = questionOf(from)
      return read(async (tx) => {
        const trace = await traceOf(tx, actor, asked)
        return { ...trace, lines: await linesTraced(tx, trace.traced) }
      })
    },
    traceThings: (_: unknown, asked: ThingsArguments, context: Context) => things(asked, context),
  },
  Trace: {
    segmentCount: ({ traced }: Trace) => traced.segments.size,
    lengthM: (trace: Trace) => {
      const lengths = lengthsOf(trace)
      return [...trace.traced.segments.keys()].reduce((sum, id) => sum + (lengths.get(id) ?? 0), 0)
    },
    counts: (trace: Trace) => countsOf(trace.things, lengthsOf(trace)),
    ends: (trace: Trace) => endsOf(trace.things),
    flow: ({ traced }: Trace) => traced.bases,
    limit: () => MOST_TRACED,
    limited: ({ topology }: Trace) => topology.limited,
    partlySeen: ({ topology }: Trace) => topology.partlySeen,
    besideM: () => BESIDE_M,
  },
  TraceCount: { kindName: kindNameOf },
  TraceThing: { kindName: kindNameOf },
} satisfies Resolvers

const things = ({ from, only: narrowed, ...page }: ThingsArguments, { read, actor }: Context) => {
  const asked = questionOf(from)
  const only = narrowed ? onlyOf(narrowed) : null
  let reading: Promise<readonly TraceThing[]> | undefined
  const all = () => {
    reading ??= read(async (tx) => (await traceOf(tx, actor, asked)).things.filter((thing) => isAmong(only, thing)))
    return reading
  }
  return connectionByCursor<TraceThing & Partial<TraceDetail>>(page, {
    rows: async (wanted) => {
      const rows = pageOf(await all(), wanted)
      const details = await read((tx) => detailsOf(tx, rows))
      return rows.map((row) => ({ ...row, ...details.get(`${row.record}:${row.id}`) }))
    },
    cursorOf: traceCursor,
    totalCount: async () => (await all()).length,
  })
}

/** @throws bad input for what is no record, id or way. */
const questionOf = ({ record, id, way }: TraceInput): TraceQuestion => {
  if (!isAssetRecord(record)) throw badInput('record is asset or segment')
  if (!isTraceWay(way)) throw badInput('way is upstream, downstream, connected or isolating')
  return { record, id: idOf(id), way }
}

/** @throws bad input unless it is exactly one of the two. */
const onlyOf = ({ record, sectorId = null, kind, end }: OnlyInput): TraceOnly => {
  if (end != null && record == null && isTraceEnd(end)) return { by: 'end', end }
  if (end == null && record != null && kind != null && isTraceRecord(record))
    return { by: 'kind', record, sectorId, kind }
  throw badInput('a list is narrowed to a record and its kind, or to an end')
}
