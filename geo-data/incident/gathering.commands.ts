import { SYSTEM } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { edgesNear } from '../network/network.repository.ts'
import { metresAlong, type Walk, walkAlong } from '../network/network.ts'
import type { Correlation } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import {
  gatheredAlike,
  holdGathering,
  joinAlarm,
  looseAlike,
  reportedNear,
  troubleById,
} from './correlation.repository.ts'
import { reasonsToJoin } from './incident.ts'
import { tell, theIncident } from './telling.commands.ts'
import { hazardOfTrouble, type Trouble } from './trouble.ts'

/** Joins an alarm to an open incident it correlates with, if there is one. Twice changes nothing. As the system. */
export const gatherAlarm = async (tx: Tx, alarmId: number, at: Date): Promise<void> => {
  await holdGathering(tx)
  const trouble = await troubleById(tx, alarmId)
  if (!trouble || trouble.incidentId !== null || trouble.closedAt !== null) return
  const hazard = hazardOfTrouble(trouble)
  const found = hazard && (await incidentToJoin(tx, trouble, hazard.it.correlation))
  if (found) await join(tx, { trouble, ...found }, at)
}

export interface Belonging {
  readonly incidentId: number
  readonly reasons: readonly Text[]
}

/** The open incident an alarm belongs to: of several, the one with the most and nearest reasons. Decide only while holding. */
export const incidentToJoin = async (tx: Tx, trouble: Trouble, limits: Correlation): Promise<Belonging | undefined> => {
  const like = likenessOf(trouble, limits)
  const walk = walkFrom(tx, trouble, limits)
  let best: Belonging | undefined
  for (const other of await gatheredAlike(tx, like, trouble.place)) {
    const reasons = reasonsBetween(trouble, other, await walk, limits)
    if (other.incidentId !== null && reasons.length > (best?.reasons.length ?? 0))
      best = { incidentId: other.incidentId, reasons }
  }
  return best ?? (await reportedIncident(tx, trouble, limits))
}

const reportedIncident = async (tx: Tx, trouble: Trouble, limits: Correlation): Promise<Belonging | undefined> => {
  const near = await reportedNear(tx, likenessOf(trouble, limits), trouble.place, limits.withinMetres)
  for (const { incidentId, openedAt, metres } of near) {
    const secondsApart = (trouble.raisedAt.getTime() - openedAt.getTime()) / 1000
    const reasons = reasonsToJoin(
      { secondsApart, metresApart: metres, metresAlong: undefined, samePipe: false },
      limits,
    )
    if (reasons.length > 0)
      return { incidentId, reasons: [...reasons, text('接报地点附近', 'Near the place reported')] }
  }
  return undefined
}

/** Alarms of no incident yet that correlate with one, each with why. */
export const gatherLoose = async (
  tx: Tx,
  trouble: Trouble,
  limits: Correlation,
): Promise<{ trouble: Trouble; reasons: readonly Text[] }[]> => {
  const walk = await walkFrom(tx, trouble, limits)
  const loose = await looseAlike(tx, likenessOf(trouble, limits), trouble.place)
  return loose
    .filter((other) => other.alarmId !== trouble.alarmId && hazardOfTrouble(other) !== undefined)
    .map((other) => ({ trouble: other, reasons: reasonsBetween(trouble, other, walk, limits) }))
    .filter(({ reasons }) => reasons.length > 0)
}

/** Puts an alarm into an incident, and says so. Twice changes nothing. */
export const join = async (tx: Tx, joining: Belonging & { readonly trouble: Trouble }, at: Date): Promise<void> => {
  const { trouble, incidentId, reasons } = joining
  if (!(await joinAlarm(tx, { alarmId: trouble.alarmId, incidentId, reasons, at }))) return
  const incident = await theIncident(tx, incidentId)
  await tell(tx, 'incident.alarm-joined', incident, { actor: SYSTEM, at, alarmId: trouble.alarmId })
}

const likenessOf = (trouble: Trouble, limits: Correlation) => ({
  sectorId: trouble.sectorId,
  exercise: trouble.exercise,
  at: trouble.raisedAt,
  withinSeconds: limits.withinSeconds,
})

const walkFrom = async (tx: Tx, trouble: Trouble, limits: Correlation): Promise<Walk> =>
  walkAlong(await edgesNear(tx, trouble.place, limits.alongNetworkMetres), trouble.standing, limits.alongNetworkMetres)

const reasonsBetween = (one: Trouble, other: Trouble & { metres: number }, walk: Walk, limits: Correlation): Text[] =>
  reasonsToJoin(
    {
      secondsApart: (other.raisedAt.getTime() - one.raisedAt.getTime()) / 1000,
      metresApart: other.metres,
      metresAlong: metresAlong(walk, other.standing),
      samePipe: one.standing.segmentId !== null && one.standing.segmentId === other.standing.segmentId,
    },
    limits,
  )
