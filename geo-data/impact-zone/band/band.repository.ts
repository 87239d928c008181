import { sql } from 'kysely'
import { kysely, type Tx } from '../../db/transact.ts'
import type { Exposure } from '../../exposure/exposure.ts'
import type { Area, Band, ImpactZone, ZoneFrame } from '../impact-zone.ts'
import type { Uncertainty } from './uncertainty.ts'

/** What a set that stands without bands was drawn from. */
export const unbandedSituation = async (tx: Tx, setId: number): Promise<unknown> => {
  const row = await kysely<'impact_zone_set'>(tx)
    .selectFrom('impact_zone_set')
    .select('situation')
    .where('id', '=', setId)
    .where('banded_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return row?.situation ?? undefined
}

/** Says that a set has its bands. @returns false where it had them already. */
export const markBanded = async (tx: Tx, setId: number, varied: readonly Uncertainty[], at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await kysely<'impact_zone_set'>(tx)
    .updateTable('impact_zone_set')
    .set({ banded_at: at, varied: JSON.stringify(varied) })
    .where('id', '=', setId)
    .where('banded_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export interface ZoneKey {
  readonly id: number
  readonly scenario: string
  readonly line: string | null
  readonly label: string
  readonly criterionId: string
}

/** The zones of a set by what names them, in their order. */
export const zoneKeysOf = async (tx: Tx, setId: number): Promise<ZoneKey[]> =>
  kysely<'impact_zone'>(tx)
    .selectFrom('impact_zone')
    .select(['id', 'scenario', 'line', 'label_zh as label', sql<string>`criterion ->> 'id'`.as('criterionId')])
    .where('set_id', '=', setId)
    .orderBy('id')
    .execute()

export interface KeptBand {
  readonly id: number
  readonly band: Band | null
  readonly low: Area | null
  readonly high: Area | null
  readonly frames: readonly ZoneFrame[]
}

/** Gives zones their bands and frames, all in one statement. */
export const putBands = async (tx: Tx, bands: readonly KeptBand[]): Promise<void> => {
  if (bands.length === 0) return
  await sql`
    update impact_zone set band = given.band::jsonb, frames = given.frames::jsonb,
      band_low = st_setsrid(st_geomfromgeojson(given.low), 4326), band_high = st_setsrid(st_geomfromgeojson(given.high), 4326)
    from unnest(${bands.map(({ id }) => id)}::bigint[], ${bands.map(({ band }) => orNull(band))}::text[],
      ${bands.map(({ frames }) => JSON.stringify(frames))}::text[], ${bands.map(({ low }) => orNull(low))}::text[],
      ${bands.map(({ high }) => orNull(high))}::text[]) as given (id, band, frames, low, high)
    where impact_zone.id = given.id`.execute(kysely<'impact_zone'>(tx))
}

const orNull = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

export interface RedrawnLine {
  readonly id: number
  readonly zone: ImpactZone
  readonly exposure: Exposure
}

/** A line of the wall as it is drawn once its band is known, with who is inside it. */
export const redrawLine = async (tx: Tx, { id, zone, exposure }: RedrawnLine): Promise<void> => {
  await kysely<'impact_zone'>(tx)
    .updateTable('impact_zone')
    .set({
      label_zh: zone.label.zh,
      label_en: zone.label.en,
      radius_m: zone.radiusM,
      steps: JSON.stringify(zone.steps),
      exposure: JSON.stringify(exposure),
      geom: sql<string>`st_setsrid(st_geomfromgeojson(${JSON.stringify(zone.area)}::text), 4326)`,
    })
    .where('id', '=', id)
    .execute()
}

export const putExposure = async (tx: Tx, setId: number, exposure: Exposure): Promise<void> => {
  await kysely<'impact_zone_set'>(tx)
    .updateTable('impact_zone_set')
    .set({ exposure: JSON.stringify(exposure) })
    .where('id', '=', setId)
    .execute()
}
