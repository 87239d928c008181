import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { gatewayByToken, gateways } from '../gateway/gateway.repository.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { castOf } from '../sample-city/drills/casting.ts'
import { type Drill, type DrillTrack, drillById } from '../sample-city/drills.ts'
import { gatewayToken } from '../sample-city/society/gateway-token.ts'
import { metricByRef } from '../sectors/registry.ts'
import { putSensor } from '../sensor/sensor.repository.ts'
import { actorsOf, voicesOf } from './casting.repository.ts'
import {
  addDrillRun,
  ensureDrillGateway,
  holdDrills,
  pointAlong,
  putChamber,
  putFinished,
  runningDrills,
  stageOf,
} from './drill.repository.ts'
import { type Cast, chamberFor, type DrillRun, drillCode, type Stage, shareAlong, standingPlace } from './drill.ts'

const DIRECTORS: ReadonlySet<string> = new Set(['duty-officer', 'commander', 'administrator', 'system'])

export interface StartDrill {
  /** Of `DRILLS`: `gas-leak`. */
  readonly drill: string
  /** Play it on this main instead; what it needs there is created, marked as assumed. */
  readonly segmentId?: number | null
}

/**
 * Begins a drill; the simulator plays it over the wire, and everything it raises is marked as exercise.
 * @throws Forbidden, NotFound (segment), Refused (UNKNOWN_DRILL, DRILL_RUNNING, NOT_HERE, WRONG_SECTOR).
 */
export const startDrill = async (tx: Tx, actor: Actor, input: StartDrill, at: Date): Promise<DrillRun> => {
  if (!DIRECTORS.has(actor.role)) throw Forbidden(actor.role, 'start drills')
  const drill = drillById(input.drill)
  if (!drill) throw Refused('UNKNOWN_DRILL', `there is no drill '${input.drill}'`)
  const segmentId = input.segmentId ?? null
  await holdDrills(tx)
  await refuseTwice(tx, drill, segmentId, at)
  const cast = segmentId === null ? await castAtHome(tx, drill) : await castOn(tx, drill, segmentId, at)
  const run = { drill: drill.id, startedBy: actor.userId, startedAt: at, segmentId, cast }
  const id = await addDrillRun(tx, run)
  await emit(tx, { type: 'drill.started', at, actor, ids: { drillRunId: id } })
  return { id, ...run, finishedAt: null }
}

/** Ends a run; doing it twice changes nothing. By the simulator. */
export const finishDrill = async (tx: Tx, id: number, at: Date): Promise<void> => {
  if (await putFinished(tx, id, at)) await emit(tx, { type: 'drill.finished', at, ids: { drillRunId: id } })
}

/** The main a person names by code or id. @throws NotFound, Refused (AMBIGUOUS_SEGMENT). */
export const segmentNamed = async (tx: Tx, name: string): Promise<number> => {
  const byCode = await stageOf(tx, { code: name })
  if (byCode.length > 1) throw Refused('AMBIGUOUS_SEGMENT', `several segments have the code ${name}: name it by id`)
  const [segment] = byCode.length === 1 || !/^\d{1,9}$/.test(name) ? byCode : await stageOf(tx, { id: Number(name) })
  if (!segment) throw NotFound('segment', name)
  return segment.segmentId
}

/** A run that nobody has finished although its time is long over stands in nobody's way. */
const FORGOTTEN_MS = 60_000

const refuseTwice = async (tx: Tx, drill: Drill, segmentId: number | null, at: Date): Promise<void> => {
  for (const run of await runningDrills(tx)) {
    if (run.drill !== drill.id || run.segmentId !== segmentId) continue
    const over = run.startedAt.getTime() + drill.lastsSeconds * 1000 + FORGOTTEN_MS
    if (at.getTime() < over) throw Refused('DRILL_RUNNING', `drill ${drill.id} is running already (run ${run.id})`)
    await finishDrill(tx, run.id, at)
  }
}

/** Of the sensors whose gateways the simulator plays: those of the sample city. */
const castAtHome = async (tx: Tx, drill: Drill): Promise<Cast> => {
  const gatewayIds: number[] = []
  for (const { id, code } of await gateways(tx))
    if ((await gatewayByToken(tx, gatewayToken(code)))?.id === id) gatewayIds.push(id)
  const metrics = [...new Set(drill.tracks.map(({ metric }) => metric))]
  const cast = castOf(drill, await actorsOf(tx, gatewayIds, metrics), await voicesOf(tx, gatewayIds))
  if (!cast) {
    const needs = metrics.length > 0 ? metrics.join(', ') : 'a gateway with many sensors'
    throw Refused('NOT_HERE', `drill ${drill.id} needs the sample city (${needs}), or a segment to be played on`)
  }
  return cast
}

/** So many sensors may stand about one segment. */
const MOST_PLAYERS = 12

const castOn = async (tx: Tx, drill: Drill, segmentId: number, at: Date): Promise<Cast> => {
  const [stage] = await stageOf(tx, { id: segmentId })
  if (!stage) throw NotFound('segment', segmentId)
  if (stage.sectorId !== drill.sectorId) {
    throw Refused('WRONG_SECTOR', `drill ${drill.id} is of ${drill.sectorId}, the segment of ${stage.sectorId}`)
  }
  if (drill.tracks.length === 0 || drill.tracks.length > MOST_PLAYERS)
    throw Refused('NOT_ON_A_SEGMENT', `drill ${drill.id} is not about one segment: it is played in the sample city`)
  const gatewayId = await ensureDrillGateway(tx, stage)
  const cast: Record<string, string> = {}
  for (const track of drill.tracks) cast[track.role] = await putPlayer(tx, { drill, track, stage, gatewayId }, at)
  return cast
}

interface Part {
  readonly drill: Drill
  readonly track: DrillTrack
  readonly stage: Stage
  readonly gatewayId: number
}

/** A sensor on the main, or in a chamber beside it. @returns its code. */
const putPlayer = async (tx: Tx, { drill, track, stage, gatewayId }: Part, at: Date): Promise<string> => {
  const metric = metricByRef(track.metric)
  if (!metric) throw Refused('UNKNOWN_DRILL', `the registry has no metric ${track.metric}`)
  const code = drillCode(stage.segmentId, track.role)
  const onLine = await pointAlong(tx, stage.segmentId, shareAlong(track, stage.lengthM))
  const place = standingPlace(track, onLine)
  const chamber = chamberFor(track)
  const where = { regionId: stage.regionId, departmentId: stage.departmentId, place }
  const assetId = chamber ? await putChamber(tx, { ...chamber, ...where, code }, at) : null
  await putSensor(tx, {
    ...where,
    code,
    nameZh: `${drill.name.zh}·演练监测点`,
    nameEn: `${drill.name.en}: drill monitor`,
    sectorId: metric.sector.id,
    metric: metric.it.id,
    unit: metric.it.unit,
    periodS: metric.it.reporting.normalSeconds,
    alarmPeriodS: metric.it.reporting.alarmSeconds,
    gatewayId,
    assetId,
    segmentId: assetId === null ? stage.segmentId : null,
  })
  return code
}
