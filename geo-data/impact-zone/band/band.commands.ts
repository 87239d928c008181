import type { Tx } from '../../db/transact.ts'
import { emit } from '../../event/event.commands.ts'
import { eventById } from '../../event/event.repository.ts'
import { counted } from '../../exposure/exposure.commands.ts'
import { NotFound } from '../../refusal.ts'
import type { Hazard } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { type Band, type ImpactZone, outermost } from '../impact-zone.ts'
import { frontMS } from '../scenario/front.ts'
import type { Situation } from '../situation.ts'
import { round } from '../step.ts'
import {
  type KeptBand,
  markBanded,
  putBands,
  putExposure,
  redrawLine,
  unbandedSituation,
  type ZoneKey,
  zoneKeysOf,
} from './band.repository.ts'
import type { Bands } from './band.ts'
import { situationFrom } from './situation-record.ts'

/** What the bands of a set are to be drawn from, by the event that it was drawn; undefined where nothing is to be done. */
export const bandsWanted = async (
  tx: Tx,
  eventId: number,
): Promise<{ situation: Situation; hazard: Hazard } | undefined> => {
  const recorded = await unbandedSituation(tx, setIdOf(await drawnBy(tx, eventId)))
  return recorded === undefined ? undefined : situationFrom(recorded)
}

/** Gives a set its bands; the wall's lines are drawn at P95 from now on. Twice changes nothing. */
export const keepBands = async (
  tx: Tx,
  { eventId, bands, situation }: { eventId: number; bands: Bands; situation: Situation },
  at: Date,
): Promise<void> => {
  const event = await drawnBy(tx, eventId)
  const setId = setIdOf(event)
  if (!(await markBanded(tx, setId, bands.varied, at))) return
  const keys = await zoneKeysOf(tx, setId)
  const ofBench = keptOf(keys, bands)
  const lines = await linesCounted(tx, bands, situation)
  const ofLines = lines.flatMap((line) => {
    const id = keys.find((key) => key.line === line.line)?.id
    return id === undefined ? [] : [{ ...line, id }]
  })
  await putBands(tx, [
    ...ofBench,
    ...ofLines.map(({ id, band, low, area }) => ({ id, band, low, high: area, frames: [] })),
  ])
  for (const { id, exposure, ...zone } of ofLines) await redrawLine(tx, { id, zone, exposure })
  if (lines.length > 0) await putExposure(tx, setId, outermost(lines))
  const { alarmId, incidentId, regionId, departmentId, partyDepartmentIds } = event
  const whom = { alarmId, incidentId, regionId, departmentId, partyDepartmentIds }
  await emit(tx, { type: 'bands.drawn', at, ...whom, ids: { zoneSetId: setId } })
}

/** Each zone of the bench with what has been found of it. */
const keptOf = (keys: readonly ZoneKey[], { zones, courses }: Bands): KeptBand[] => {
  const keyOf = (one: Pick<ZoneKey, 'scenario' | 'criterionId' | 'label'>) =>
    `${one.scenario} ${one.criterionId} ${one.label}`
  const bands = new Map(zones.map((one) => [keyOf(one), one]))
  const frames = new Map(courses.map((one) => [keyOf(one), one.frames]))
  return keys.flatMap((key) => {
    if (key.line !== null) return []
    const [found, course = []] = [bands.get(keyOf(key)), frames.get(keyOf(key))]
    if (!found && course.length === 0) return []
    const { band = null, low = null, high = null } = found ?? {}
    return [{ id: key.id, band, low, high, frames: course }]
  })
}

/** The lines at P95 with who is inside; the clouds at P95 are counted along, for they say when they come. */
const linesCounted = async (tx: Tx, bands: Bands, situation: Situation) => {
  const lines = bands.lines.map(({ zone, band, low }) => ({ ...atP95(zone, band), band, low }))
  const clouds = bands.zones.flatMap(({ high: area, quantity, band }) =>
    area && quantity !== 'heat-flux' ? [{ area, line: null, criterion: { quantity }, band }] : [],
  )
  const { place: from, at } = situation
  const all = await counted(tx, [...lines, ...clouds], { from, at, windMS: frontMS(situation) })
  return all.flatMap((one) => ('low' in one ? [one] : []))
}

const drawnBy = async (tx: Tx, eventId: number) => {
  const event = await eventById(tx, eventId)
  if (!event) throw NotFound('event', eventId)
  return event
}

const setIdOf = ({ ids }: { readonly ids: Readonly<Record<string, number | string>> }): number => Number(ids.zoneSetId)

/** The line says itself that it is wider than what the laws give for the likeliest figures. */
const atP95 = (zone: ImpactZone, { lowM, midM, highM, samples, seed }: Band): ImpactZone => ({
  ...zone,
  label: text(`${zone.label.zh}·P95`, `${zone.label.en} · P95`),
  steps: [
    ...zone.steps,
    {
      name: text(
        `P95：${samples} 个样本中 5% 仍能到达的最远处`,
        `P95: the farthest that 5 % of ${samples} samples reach`,
      ),
      law: zone.law,
      formula: 'Latin hypercube, xoshiro128**',
      inputs: [
        { name: 'P5', value: round(lowM), unit: 'm', origin: 'computed', source: seed, mark: 'P' },
        { name: 'P50', value: round(midM), unit: 'm', origin: 'computed', source: seed, mark: 'P' },
      ],
      result: { value: round(highM), unit: 'm' },
      flags: [],
    },
  ],
})
