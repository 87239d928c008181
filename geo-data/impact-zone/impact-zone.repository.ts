import { sql } from 'kysely'
import { areaBytes, stAsGeoJson } from '../db/spatial.ts'
import { kysely, prepared, type Tx } from '../db/transact.ts'
import type { Exposure } from '../exposure/exposure.ts'
import type { Text } from '../sectors/text.ts'
import type { Area, Band, ImpactZone, StoredZone, ZoneFrame, ZoneSet } from './impact-zone.ts'
import { LAW_VERSION } from './law-version.digest.ts'

export interface NewZoneSet extends Omit<ZoneSet, 'id' | 'zones' | 'lawVersion' | 'varied' | 'bandedAt'> {
  /** By `situationText`: what the bands are drawn from. */
  readonly drawnFrom: string
  readonly zones: readonly (ImpactZone & { readonly exposure: Exposure })[]
}

/** One drawing at a time for one trouble. Held until the transaction ends. */
export const holdDrawing = async (tx: Tx, of: { alarmId: number | null; incidentId: number | null }): Promise<void> => {
  const name = of.incidentId === null ? `zones of alarm ${of.alarmId}` : `zones of incident ${of.incidentId}`
  await kysely<'impact_zone_set'>(tx).selectNoFrom(sql`pg_advisory_xact_lock(hashtext(${name}))`.as('held')).execute()
}

/**
 * Adds a set and its zones; the set that stood before it for the same trouble is superseded.
 * @returns it as the record now holds it, without reading it again.
 */
export const addZoneSet = async (tx: Tx, { drawnFrom, ...set }: NewZoneSet): Promise<ZoneSet> => {
  await supersede(tx, set)
  const added = kysely<'impact_zone_set'>(tx)
    .insertInto('impact_zone_set')
    .values({
      alarm_id: set.alarmId,
      incident_id: set.incidentId,
      analysis_id: set.analysisId,
      hazard: set.hazard,
      assumed: set.assumed,
      inputs: JSON.stringify(set.inputs),
      candidates: JSON.stringify(set.candidates),
      cards: JSON.stringify(set.cards),
      exposure: JSON.stringify(set.exposure),
      computed_at: set.computedAt,
      requested_by: set.requestedBy,
      law_version: LAW_VERSION,
      situation: drawnFrom,
    })
    .returning('id')
  const [row] = await prepared(tx, 'zone set', added)
  if (!row) throw new Error('a set of zones was added and has no id')
  const zones = set.zones.length > 0 ? await addZones(tx, row.id, set.zones) : []
  return { ...set, id: row.id, lawVersion: LAW_VERSION, varied: null, bandedAt: null, zones }
}

const supersede = async (
  tx: Tx,
  set: Pick<NewZoneSet, 'alarmId' | 'incidentId' | 'analysisId' | 'computedAt'>,
): Promise<void> => {
  const current = kysely<'impact_zone_set'>(tx)
    .updateTable('impact_zone_set')
    .set({ superseded_at: set.computedAt })
    .where('superseded_at', 'is', null)
  const [whose, id] = belonging(set)
  await prepared(tx, `supersede by ${whose}`, current.where(whose, '=', id))
}

const belonging = ({ alarmId, incidentId, analysisId }: Pick<NewZoneSet, 'alarmId' | 'incidentId' | 'analysisId'>) => {
  if (analysisId !== null) return ['analysis_id', analysisId] as const
  return incidentId === null ? (['alarm_id', alarmId] as const) : (['incident_id', incidentId] as const)
}

const addZones = async (tx: Tx, setId: number, zones: NewZoneSet['zones']): Promise<StoredZone[]> => {
  const added = kysely<'impact_zone'>(tx)
    .insertInto('impact_zone')
    .values(
      zones.map((zone) => ({
        set_id: setId,
        scenario: zone.scenario,
        law: zone.law,
        validation: zone.validation,
        line: zone.line,
        criterion: JSON.stringify(zone.criterion),
        label_zh: zone.label.zh,
        label_en: zone.label.en,
        radius_m: zone.radiusM,
        steps: JSON.stringify(zone.steps),
        exposure: JSON.stringify(zone.exposure),
        geom: sql<string>`st_geomfromwkb(${areaBytes(zone.area)}::bytea, 4326)`,
      })),
    )
    .returning('id')
  // As many texts as there are sizes of a set: a dozen.
  const rows = await prepared(tx, `${zones.length} zones`, added)
  return zones.flatMap((zone, index) => rows.slice(index, index + 1).map(({ id }) => ({ ...zone, ...UNBANDED, id })))
}

/** Of a zone until its bands are drawn. */
const UNBANDED = { band: null, bandLow: null, bandHigh: null, frames: [] } as const

const sets = (tx: Tx) =>
  kysely<'impact_zone_set'>(tx)
    .selectFrom('impact_zone_set')
    .select([
      'id',
      'alarm_id',
      'incident_id',
      'analysis_id',
      'hazard',
      'assumed',
      'inputs',
      'candidates',
      'cards',
      'exposure',
      'computed_at',
      'requested_by',
      'law_version',
      'varied',
      'banded_at',
    ])

type SetRow = Awaited<ReturnType<ReturnType<typeof sets>['executeTakeFirstOrThrow']>>

export const zoneSetById = async (tx: Tx, id: number): Promise<ZoneSet | undefined> =>
  (await whole(tx, await sets(tx).where('id', '=', id).execute()))[0]

export const currentZoneSetOfAlarm = async (tx: Tx, alarmId: number): Promise<ZoneSet | undefined> =>
  (await currentZoneSetsOf(tx, 'alarm_id', [alarmId]))[0]

export const currentZoneSetOfIncident = async (tx: Tx, incidentId: number): Promise<ZoneSet | undefined> =>
  (await currentZoneSetsOf(tx, 'incident_id', [incidentId]))[0]

/** The newest set that stands for each. The zones of an alarm are its own; those of its incident are the incident's. */
export const currentZoneSetsOf = async (
  tx: Tx,
  whose: 'alarm_id' | 'incident_id' | 'analysis_id',
  ids: readonly number[],
): Promise<ZoneSet[]> =>
  whole(
    tx,
    await sets(tx)
      .distinctOn(whose)
      .where(whose, 'in', ids)
      .where('superseded_at', 'is', null)
      .orderBy(whose)
      .orderBy('id', 'desc')
      .execute(),
  )

const whole = async (tx: Tx, rows: readonly SetRow[]): Promise<ZoneSet[]> => {
  if (rows.length === 0) return []
  const setIds = rows.map(({ id }) => id)
  const zones = await zonesQuery(tx).where('set_id', 'in', setIds).orderBy('id').execute()
  return rows.map((row) => ({
    ...asSet(row),
    zones: zones.filter(({ set_id }) => set_id === row.id).map(asZone),
  }))
}

const zonesQuery = (tx: Tx) =>
  kysely<'impact_zone'>(tx)
    .selectFrom('impact_zone')
    .select((eb) => [
      'id',
      'set_id',
      'scenario',
      'law',
      'validation',
      'line',
      'criterion',
      'label_zh',
      'label_en',
      'radius_m',
      'steps',
      'exposure',
      'band',
      'frames',
      stAsGeoJson<Area>(eb.ref('geom'), 7).as('area'),
      stAsGeoJson<Area>(eb.ref('band_low'), 7).$castTo<Area | null>().as('band_low'),
      stAsGeoJson<Area>(eb.ref('band_high'), 7).$castTo<Area | null>().as('band_high'),
    ])

type ZoneRow = Awaited<ReturnType<ReturnType<typeof zonesQuery>['executeTakeFirstOrThrow']>>

/** Validation and line are closed by the table's checks; the JSON was written by `addZoneSet` from these very types. */
const asZone = (zone: ZoneRow): ZoneSet['zones'][number] => ({
  id: zone.id,
  scenario: zone.scenario,
  law: zone.law,
  validation: zone.validation as ImpactZone['validation'],
  line: zone.line as ImpactZone['line'],
  criterion: zone.criterion as unknown as ImpactZone['criterion'],
  label: label(zone),
  radiusM: zone.radius_m,
  steps: zone.steps as unknown as ImpactZone['steps'],
  exposure: zone.exposure as unknown as Exposure,
  area: zone.area,
  band: zone.band as unknown as Band | null,
  bandLow: zone.band_low,
  bandHigh: zone.band_high,
  frames: zone.frames as unknown as ZoneFrame[],
})

const label = (zone: { readonly label_zh: string; readonly label_en: string }): Text => ({
  zh: zone.label_zh,
  en: zone.label_en,
})

/** The JSON was written by `addZoneSet` from these very types. */
const asSet = (row: SetRow): Omit<ZoneSet, 'zones'> => ({
  id: row.id,
  alarmId: row.alarm_id,
  incidentId: row.incident_id,
  analysisId: row.analysis_id,
  hazard: row.hazard,
  assumed: row.assumed,
  inputs: row.inputs as unknown as ZoneSet['inputs'],
  candidates: row.candidates as unknown as ZoneSet['candidates'],
  cards: row.cards as unknown as ZoneSet['cards'],
  exposure: row.exposure as unknown as Exposure,
  computedAt: row.computed_at,
  requestedBy: row.requested_by,
  lawVersion: row.law_version,
  varied: row.varied as unknown as ZoneSet['varied'],
  bandedAt: row.banded_at,
})

/** When a set of zones stood. */
export interface ZoneSetTime {
  readonly id: number
  readonly computedAt: Date
  readonly supersededAt: Date | null
}

/** Every set that has ever stood for a trouble, oldest first. */
export const zoneSetTimes = (tx: Tx, whose: 'alarm_id' | 'incident_id', id: number): Promise<ZoneSetTime[]> =>
  kysely<'impact_zone_set'>(tx)
    .selectFrom('impact_zone_set')
    .select(['id', 'computed_at as computedAt', 'superseded_at as supersededAt'])
    .where(whose, '=', id)
    .orderBy('id')
    .execute()
