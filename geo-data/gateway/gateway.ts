import type { Text } from '../sectors/text.ts'

/** Gathers the readings of many sensors and sends them on. Its heartbeat is any request it makes. */
export interface Gateway {
  readonly id: number
  readonly code: string
  readonly name: Text
  readonly regionId: number
  readonly departmentId: number
  readonly heartbeatS: number
  readonly lastSeenAt: Date | null
  readonly online: boolean
}

/** So many heartbeats missed and its area is unwatched (ours). */
export const MISSED_HEARTBEATS = 3

export const isLost = (
  gateway: Pick<Gateway, 'heartbeatS' | 'lastSeenAt'>,
  listeningSince: Date,
  at: Date,
): boolean => {
  const heard = Math.max(gateway.lastSeenAt?.getTime() ?? 0, listeningSince.getTime())
  return at.getTime() - heard > MISSED_HEARTBEATS * gateway.heartbeatS * 1000
}

/** Heard within its last heartbeat or two: only then does the silence of one of its sensors say something of the sensor. */
export const isHeard = (gateway: Pick<Gateway, 'heartbeatS' | 'lastSeenAt'>, at: Date): boolean =>
  gateway.lastSeenAt !== null && at.getTime() - gateway.lastSeenAt.getTime() <= 2 * gateway.heartbeatS * 1000
