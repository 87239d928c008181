import { kysely, type Tx } from '../db/transact.ts'
import type { DefaultThreshold, Sector } from '../sectors/sector.ts'

export const putSector = async (tx: Tx, sector: Sector, position: number): Promise<void> => {
  const values = { name_zh: sector.name.zh, name_en: sector.name.en, colour: sector.colour, position }
  await kysely<'sector'>(tx)
    .insertInto('sector')
    .values({ id: sector.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** A row of `threshold` that the registry asks for. */
export interface DefaultRow {
  readonly sector_id: string
  readonly metric: string
  readonly kind: string
  readonly priority: string
  readonly value: number | null
  readonly unit: string | null
  readonly window_s: number | null
  readonly device_event: string | null
  readonly hold_s: number
  readonly hysteresis: number
  readonly calm_s: number
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
  readonly note: string | null
}

/** A threshold stated in another quantity than its metric is converted once, here, and says on what assumption. */
export const defaultRow = (sector: Sector, threshold: DefaultThreshold): DefaultRow => {
  const conversion = 'conversion' in threshold ? threshold.conversion : undefined
  const metric = sector.metrics.find(({ id }) => id === threshold.scope.metric)
  const factor = conversion?.factor ?? 1
  return {
    sector_id: sector.id,
    metric: threshold.scope.metric,
    kind: threshold.kind,
    priority: threshold.level,
    value: threshold.value * factor,
    unit: conversion && metric ? metric.unit : threshold.unit,
    window_s: threshold.kind === 'rate' ? threshold.windowSeconds : null,
    device_event: threshold.kind === 'device-event' ? threshold.event : null,
    hold_s: threshold.holdSeconds,
    hysteresis: threshold.hysteresis * factor,
    calm_s: threshold.calmSeconds,
    clause: threshold.provenance.clause,
    source: threshold.provenance.source,
    mark: threshold.provenance.mark,
    verified: threshold.provenance.verified,
    note: conversion ? `${threshold.name.zh}（${conversion.assumes.zh}）` : threshold.name.zh,
  }
}

const IDENTITY = ['sector_id', 'metric', 'kind', 'priority', 'device_event'] as const
const CONTENT = [
  'value',
  'unit',
  'window_s',
  'hold_s',
  'hysteresis',
  'calm_s',
  'clause',
  'source',
  'mark',
  'note',
] as const

/** Default thresholds in force: those of no sensor of its own. */
export const defaultsInForce = (tx: Tx): Promise<(DefaultRow & { id: number; version: number })[]> =>
  kysely<'threshold'>(tx)
    .selectFrom('threshold')
    .select(['id', 'version', 'verified', ...IDENTITY, ...CONTENT])
    .where('sensor_id', 'is', null)
    .where('valid_to', 'is', null)
    .execute()

export const sameIdentity = (a: DefaultRow, b: DefaultRow): boolean =>
  IDENTITY.every((column) => a[column] === b[column])

export const sameContent = (a: DefaultRow, b: DefaultRow): boolean =>
  a.verified === b.verified && CONTENT.every((column) => a[column] === b[column])

export const addDefault = async (tx: Tx, row: DefaultRow, version: number, at: Date): Promise<void> => {
  await kysely<'threshold'>(tx)
    .insertInto('threshold')
    .values({ ...row, version, valid_from: at })
    .execute()
}

export const retireThreshold = async (tx: Tx, id: number, at: Date): Promise<void> => {
  await kysely<'threshold'>(tx).updateTable('threshold').set({ valid_to: at }).where('id', '=', id).execute()
}
