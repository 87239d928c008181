import { sql } from 'kysely'
import { type Bounds, overlaps, stAsGeoJson, stMakeEnvelope, stPoint } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'
import { type Fix, KEPT_HOURS, type KnownFix, SIMULATED, TAIL_S, type Track, type TrackSource } from './track.ts'

/** A fix as it is recorded: exactly one of user and gateway spoke, or nobody did and it is simulated. */
export interface RecordedFix extends Fix {
  readonly resourceId: number
  readonly source: TrackSource
  readonly doubt: 'too-fast' | null
  readonly reportedBy: number | null
  readonly gatewayId: number | null
}

export const addFixes = async (tx: Tx, fixes: readonly RecordedFix[], receivedAt: Date): Promise<void> => {
  if (fixes.length === 0) return
  await kysely<'track'>(tx)
    .insertInto('track')
    .values(
      fixes.map((fix) => ({
        resource_id: fix.resourceId,
        at: fix.at,
        received_at: receivedAt,
        accuracy_m: fix.accuracyM,
        heading_deg: fix.headingDeg,
        speed_ms: fix.speedMs,
        source: fix.source,
        doubt: fix.doubt,
        reported_by: fix.reportedBy,
        gateway_id: fix.gatewayId,
        geom: stPoint(fix.place.coordinates[0], fix.place.coordinates[1]),
      })),
    )
    .onConflict((conflict) => conflict.columns(['resource_id', 'at']).doNothing())
    .execute()
}

/** What is known of a resource: its last fix, and its last that nobody doubts. */
export interface LastFixes {
  readonly last: KnownFix
  readonly trusted: KnownFix | null
}

/** Of each of these resources that was heard since `since`. */
export const lastFixes = async (
  tx: Tx,
  resourceIds: readonly number[],
  since: Date,
): Promise<ReadonlyMap<number, LastFixes>> => {
  const newest = (trusted: boolean) => {
    const query = kysely<'track'>(tx)
      .selectFrom('track')
      .distinctOn('resource_id')
      .select(['resource_id', 'at', 'accuracy_m', 'source', 'reported_by', 'gateway_id'])
      .select((eb) => stAsGeoJson<Place>(eb.ref('geom'), 7).as('place'))
      .where('resource_id', 'in', [...resourceIds])
      .where('at', '>', since)
      .orderBy('resource_id')
      .orderBy('at', 'desc')
    return (trusted ? query.where('doubt', 'is', null) : query).execute()
  }
  if (resourceIds.length === 0) return new Map()
  const [all, sure] = [await newest(false), await newest(true)]
  const trusted = new Map(sure.map((row) => [row.resource_id, asKnown(row)]))
  return new Map(
    all.map((row) => [row.resource_id, { last: asKnown(row), trusted: trusted.get(row.resource_id) ?? null }]),
  )
}

interface KnownRow {
  readonly source: string
  readonly at: Date
  readonly accuracy_m: number
  readonly reported_by: number | null
  readonly gateway_id: number | null
  readonly place: Place
}

const asKnown = ({ at, accuracy_m, source, reported_by, gateway_id, place }: KnownRow): KnownFix => ({
  at,
  place,
  accuracyM: accuracy_m,
  device: deviceOf({ source: source as TrackSource, reportedBy: reported_by, gatewayId: gateway_id }),
})

/** Which device spoke, as a word to compare. */
export const deviceOf = ({ source, reportedBy, gatewayId }: Device): string => {
  if (source === 'simulated') return SIMULATED
  return reportedBy === null ? `gateway:${gatewayId}` : `phone:${reportedBy}`
}

type Device = Pick<RecordedFix, 'source' | 'reportedBy' | 'gatewayId'>

/** A city has hundreds of crews and vehicles. */
const MOST_COUNTED = 10_000

export interface TrackQuestion {
  readonly at: Date
  readonly bounds?: Bounds | null
  readonly ids?: readonly number[] | null
  readonly afterId?: number
  readonly limit: number
}

/**
 * The last trusted fix, at that time, of every crew and vehicle that was heard within what is kept. In order of id. `tail_from` is a
 * column, since under row-level security a condition reaches the index only where nothing in it could leak: 107 instead of 4,700 ms
 * for 150 crews with half a day each.
 */
export const tracksAt = async (tx: Tx, { at, bounds, ids, afterId = 0, limit }: TrackQuestion): Promise<Track[]> => {
  const { rows } = await sql<TrackRow>`
    select resource.id, resource.kind, resource.capability, resource.name_zh, resource.name_en, fix.at, fix.accuracy_m, fix.heading_deg, fix.speed_ms, fix.source,
      ${stAsGeoJson<Place>(sql.ref('fix.geom'), 7)} as place, tail.line as tail, doubted.count as doubtful, task.id as task_id
    from resource
    cross join lateral (select track.*, track.at - make_interval(secs => ${TAIL_S}) as tail_from from track
      where track.resource_id = resource.id and track.doubt is null
      and track.at <= ${at} and track.at > ${hoursBefore(at)} order by track.at desc limit 1) fix
    cross join lateral (select json_agg(json_build_array(st_x(geom), st_y(geom), round(extract(epoch from track.at) * 1000)) order by track.at) as line
      from track where track.resource_id = resource.id and track.doubt is null
      and track.at <= fix.at and track.at > fix.tail_from) tail
    cross join lateral (select count(*) from track where track.resource_id = resource.id and track.doubt is not null
      and track.at > fix.at and track.at <= ${at}) doubted
    left join lateral (select disposal_task.id from disposal_task where (disposal_task.resource_id = resource.id
        or disposal_task.assignee_id in (select user_id from resource_member where resource_member.resource_id = resource.id))
      and disposal_task.state in ('assigned', 'accepted', 'arrived', 'completed') and disposal_task.assigned_at <= ${at}
      and (disposal_task.completed_at is null or disposal_task.completed_at > ${at})
      order by disposal_task.assigned_at desc, disposal_task.id desc limit 1) task on true
    where resource.id > ${afterId} ${ids ? sql`and resource.id = any(${[...ids]}::int[])` : sql``}
      ${bounds ? sql`and ${overlaps(sql.ref('fix.geom'), stMakeEnvelope(bounds))}` : sql``}
    order by resource.id limit ${limit}`.execute(kysely<'track' | 'resource' | 'resource_member' | 'disposal_task'>(tx))
  return rows.map(asTrack)
}

/** How many `tracksAt` would give of all. */
export const trackCount = async (tx: Tx, question: Pick<TrackQuestion, 'at' | 'bounds'>): Promise<number> =>
  (await tracksAt(tx, { ...question, limit: MOST_COUNTED })).length

const hoursBefore = (at: Date): Date => new Date(at.getTime() - KEPT_HOURS * 3_600_000)

/** Forgets every fix before a time. @returns how many. By the system. */
export const dropFixesBefore = async (tx: Tx, before: Date): Promise<number> => {
  const { numDeletedRows } = await kysely<'track'>(tx).deleteFrom('track').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}

interface TrackRow {
  readonly id: number
  readonly kind: string
  readonly capability: string
  readonly name_zh: string
  readonly name_en: string
  readonly at: Date
  readonly accuracy_m: number
  readonly heading_deg: number | null
  readonly speed_ms: number | null
  readonly source: string
  readonly place: Place
  readonly tail: Track['tail']
  readonly doubtful: number
  readonly task_id: number | null
}

/** The source is closed by the table's check. */
const asTrack = (row: TrackRow): Track => ({
  resourceId: row.id,
  name: { zh: row.name_zh, en: row.name_en },
  kind: row.kind,
  capability: row.capability,
  at: row.at,
  place: row.place,
  accuracyM: row.accuracy_m,
  headingDeg: row.heading_deg,
  speedMs: row.speed_ms,
  source: row.source as TrackSource,
  tail: row.tail,
  doubtful: row.doubtful,
  taskId: row.task_id,
})
