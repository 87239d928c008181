import { sql } from 'kysely'
import { overlaps, stMakeEnvelope } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import { METRES_PER_DEGREE, metresPerDegreeEast, type Place } from '../place/place.ts'
import { kindByRef, sectorById } from '../sectors/registry.ts'
import type { Edge } from './network.ts'
import type { Gate, Pipe } from './section.ts'

/** The square of `metres` around a place. */
const squareAround = ({ coordinates: [longitude, latitude] }: Place, metres: number) => {
  const east = metres / metresPerDegreeEast(latitude)
  const north = metres / METRES_PER_DEGREE
  return stMakeEnvelope({
    west: longitude - east,
    south: latitude - north,
    east: longitude + east,
    north: latitude + north,
  })
}

/** Every segment, of whichever sector, that comes into the square of `metres` around a place. */
export const edgesNear = async (tx: Tx, place: Place, metres: number): Promise<Edge[]> => {
  const rows = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select(['id', 'from_asset_id', 'to_asset_id', 'length_m'])
    .where((eb) => overlaps(eb.ref('geom'), squareAround(place, metres)))
    .execute()
  return rows.map(asEdge)
}

interface EdgeRow {
  readonly id: number
  readonly from_asset_id: number | null
  readonly to_asset_id: number | null
  readonly length_m: number
}

const asEdge = (row: EdgeRow): Edge => ({
  segmentId: row.id,
  fromAssetId: row.from_asset_id,
  toAssetId: row.to_asset_id,
  lengthM: row.length_m,
})

interface NearLine {
  readonly place: Place
  readonly metres: number
  /** Kind of the line, SECTOR.KIND. */
  readonly ref: string
}

/** Of many lines, each thing in a list of its own: a row for each of a thousand costs more to hand over than to find. */
interface PipeLists {
  readonly ids: readonly number[] | null
  readonly from_ids: readonly (number | null)[]
  readonly to_ids: readonly (number | null)[]
  readonly lengths: readonly number[]
  readonly diameters: readonly unknown[]
}

/** The lines of one kind in the square of `metres` around a place, with their bores. */
export const pipesNear = async (tx: Tx, { place, metres, ref }: NearLine): Promise<Pipe[]> => {
  const [sectorId = '', kind = ''] = ref.split('.')
  const diameter = kindByRef(ref)?.it.carries?.diameter ?? ''
  const { rows } = await sql<PipeLists>`
    select array_to_json(array_agg(id)) as ids, array_to_json(array_agg(from_asset_id)) as from_ids,
      array_to_json(array_agg(to_asset_id)) as to_ids, array_to_json(array_agg(length_m)) as lengths,
      json_agg(attributes -> ${diameter}::text) as diameters
    from segment where geom && ${squareAround(place, metres)} and sector_id = ${sectorId} and kind = ${kind}`.execute(
    kysely<'segment'>(tx),
  )
  const [row] = rows
  if (!row?.ids) return []
  const { ids, from_ids, to_ids, lengths, diameters } = row
  return ids.map((segmentId, at) => ({
    segmentId,
    fromAssetId: from_ids[at] ?? null,
    toAssetId: to_ids[at] ?? null,
    lengthM: lengths[at] ?? 0,
    diameterMm: asNumber(diameters[at]),
  }))
}

const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The valves and sources of a line's sector in the square of `metres` around a place: whatever kind says so of itself. */
export const gatesNear = async (tx: Tx, { place, metres, ref }: NearLine): Promise<Gate[]> => {
  const [sectorId = ''] = ref.split('.')
  const kinds = sectorById(sectorId)?.kinds.filter(({ isolates, source }) => isolates || source) ?? []
  if (kinds.length === 0) return []
  const rows = await kysely<'asset'>(tx)
    .selectFrom('asset')
    .select(['id', 'kind', 'code', 'attributes'])
    .where((eb) => overlaps(eb.ref('geom'), squareAround(place, metres)))
    .where('sector_id', '=', sectorId)
    .where(
      'kind',
      'in',
      kinds.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const kind = kinds.find(({ id }) => id === row.kind)
    const attributes = row.attributes as Readonly<Record<string, unknown>>
    const said = (name: string | undefined): string | null => {
      const value = name === undefined ? undefined : attributes[name]
      return typeof value === 'string' ? value : null
    }
    const operation = said(kind?.isolates?.operation) ?? 'manual'
    return {
      assetId: row.id,
      code: row.code,
      feeds: kind?.source === true,
      state: said(kind?.isolates?.state),
      operation,
    }
  })
}
