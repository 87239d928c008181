import { type RawBuilder, sql } from 'kysely'
import type { Position } from '../area/area.ts'
import { type GeoJson, stAsGeoJson } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { PlotKind } from './kind.ts'
import type { Plot, PlotVersion } from './plot.ts'

const COLUMNS = ['id', 'incident_id', 'kind', 'department_id', 'placed_by', 'placed_at'] as const

interface PlotRow {
  readonly id: number
  readonly incident_id: number
  readonly kind: string
  readonly department_id: number
  readonly placed_by: number
  readonly placed_at: Date
}

const asPlot = (row: PlotRow): Plot => ({
  id: row.id,
  incidentId: row.incident_id,
  kind: row.kind,
  departmentId: row.department_id,
  placedBy: row.placed_by,
  placedAt: row.placed_at,
})

const versions = (tx: Tx) =>
  kysely<'plot_version'>(tx)
    .selectFrom('plot_version')
    .select(['plot_id', 'number', 'name', 'note', 'removed', 'made_by', 'made_at'])
    .select((eb) => stAsGeoJson(eb.ref('geom'), 8).as('geometry'))

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

/** The table's checks leave three types: a point, a line, a ring that ends where it began. */
const positionsOf = ({ type, coordinates }: GeoJson): Position[] => {
  if (type === 'Point') return [coordinates as Position]
  if (type === 'LineString') return coordinates as Position[]
  return (coordinates as Position[][])[0]?.slice(0, -1) ?? []
}

const asVersion = (row: VersionRow): PlotVersion => ({
  plotId: row.plot_id,
  number: row.number,
  positions: positionsOf(row.geometry),
  name: row.name,
  note: row.note,
  removed: row.removed,
  madeBy: row.made_by,
  madeAt: row.made_at,
})

const geometryOf = (form: PlotKind['form'], positions: readonly Position[]): RawBuilder<string> => {
  const geometry =
    form === 'point'
      ? { type: 'Point', coordinates: positions[0] }
      : form === 'line'
        ? { type: 'LineString', coordinates: positions }
        : { type: 'Polygon', coordinates: [[...positions, positions[0]]] }
  return sql`st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}::text), 4326)`
}

/** Everything ever plotted for an incident and for those merged into it, in the order in which it was placed. */
export const plotsOf = async (tx: Tx, incidentId: number): Promise<Plot[]> => {
  const rows = await kysely<'plot' | 'incident'>(tx)
    .selectFrom('plot')
    .select(COLUMNS)
    .where((eb) =>
      eb.or([
        eb('incident_id', '=', incidentId),
        eb('incident_id', 'in', eb.selectFrom('incident').select('id').where('merged_into_id', '=', incidentId)),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(asPlot)
}

export const plotById = async (tx: Tx, id: number): Promise<Plot | undefined> => {
  const row = await kysely<'plot'>(tx).selectFrom('plot').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && asPlot(row)
}

/** Every saying of these things, each thing's in order. */
export const versionsOf = async (tx: Tx, plotIds: readonly number[]): Promise<PlotVersion[]> =>
  plotIds.length === 0
    ? []
    : (await versions(tx).where('plot_id', 'in', plotIds).orderBy('plot_id').orderBy('number').execute()).map(asVersion)

/** The last saying of a thing. */
export const lastVersion = async (tx: Tx, plotId: number): Promise<PlotVersion | undefined> => {
  const row = await versions(tx).where('plot_id', '=', plotId).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row && asVersion(row)
}

export const addPlot = async (tx: Tx, plot: Omit<Plot, 'id'>): Promise<number> => {
  const { id } = await kysely<'plot'>(tx)
    .insertInto('plot')
    .values({
      incident_id: plot.incidentId,
      kind: plot.kind,
      department_id: plot.departmentId,
      placed_by: plot.placedBy,
      placed_at: plot.placedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False where somebody else has said that number of the thing at this moment. */
export const addVersion = async (tx: Tx, form: PlotKind['form'], version: PlotVersion): Promise<boolean> => {
  const row = await kysely<'plot_version'>(tx)
    .insertInto('plot_version')
    .values({
      plot_id: version.plotId,
      number: version.number,
      geom: geometryOf(form, version.positions),
      name: version.name,
      note: version.note,
      removed: version.removed,
      made_by: version.madeBy,
      made_at: version.madeAt,
    })
    .onConflict((conflict) => conflict.columns(['plot_id', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}
