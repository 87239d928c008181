import { SILENT_PERIODS } from '../../sensor/sensor.ts'
import type { Listed, Roster } from '../roster/roster.ts'

/** So many sensors of one gateway falling silent together are one event and no alarms: it is the way there that is cut. */
export const TOGETHER = 50

/** One event for each gateway with many, one for each sensor otherwise. */
export const grouped = (
  sensors: readonly Listed[],
): { readonly alone: readonly Listed[]; readonly together: readonly (readonly Listed[])[] } => {
  const byGateway = new Map<number | null, Listed[]>()
  for (const sensor of sensors) {
    const group = byGateway.get(sensor.gatewayId)
    if (group) group.push(sensor)
    else byGateway.set(sensor.gatewayId, [sensor])
  }
  const groups = [...byGateway.values()]
  return {
    alone: groups.filter((group) => group.length < TOGETHER).flat(),
    together: groups.filter((group) => group.length >= TOGETHER),
  }
}

/** Sensors of which time alone has something to say. */
export interface Due {
  /** With a breach nobody has contradicted. */
  readonly holding: readonly Listed[]
  readonly silent: readonly Listed[]
}

export const holdingIn = (roster: Roster): readonly Listed[] =>
  [...roster.holding].flatMap((id) => roster.byId.get(id) ?? []).filter((sensor) => sensor.inService)

/** Silent for three of their own periods although their gateway is heard. */
export const silentAt = (roster: Roster, isGatewayHeard: (id: number) => boolean, now: number): readonly Listed[] => {
  const silent: Listed[] = []
  for (const sensor of roster.byId.values()) {
    const watched = roster.watched.get(sensor.id)
    if (!sensor.inService || !watched) continue
    if (now - watched.heardAt < SILENT_PERIODS * sensor.periodMs || roster.online.get(sensor.id) !== true) continue
    if (sensor.gatewayId === null || isGatewayHeard(sensor.gatewayId)) silent.push(sensor)
  }
  return silent
}
