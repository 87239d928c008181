import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { gateways, putGatewayOnline, putLastSeen } from './gateway.repository.ts'
import { type Gateway, isLost } from './gateway.ts'

/** The gateways as they stand, and those that have just come back. */
export interface Watch {
  readonly gateways: readonly Gateway[]
  readonly found: readonly number[]
}

export interface Listening {
  /** When each gateway was heard, since the last call. */
  readonly seen: ReadonlyMap<number, Date>
  readonly listeningSince: Date
  /** Of several processes one decides who is lost. */
  readonly decides: boolean
}

/**
 * Notes when gateways were last heard, and says once, for each that misses three heartbeats, that its area is unwatched:
 * one event in place of thousands. By the system.
 */
export const watchGateways = async (tx: Tx, { seen, listeningSince, decides }: Listening, at: Date): Promise<Watch> => {
  const ids = [...seen.keys()].sort((a, b) => a - b)
  await putLastSeen(tx, ids, at)
  const standing = await gateways(tx)
  const found: number[] = []
  for (const gateway of decides ? standing : []) {
    const lost = isLost(gateway, listeningSince, at)
    // Only a word of its own finds a gateway again: our mere beginning to listen does not.
    if (lost === !gateway.online || (!lost && !seen.has(gateway.id))) continue
    if (!(await putGatewayOnline(tx, gateway.id, !lost))) continue
    await say(tx, lost ? 'gateway.lost' : 'gateway.found', gateway, at)
    if (!lost) found.push(gateway.id)
  }
  return { gateways: standing, found }
}

const say = (
  tx: Tx,
  type: 'gateway.lost' | 'gateway.found',
  { id, regionId, departmentId }: Gateway,
  at: Date,
): Promise<number> => emit(tx, { type, at, regionId, departmentId, ids: { gatewayId: id } })
