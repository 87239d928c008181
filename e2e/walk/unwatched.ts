import { expect } from '@playwright/test'
import { asked } from '../ground.ts'
import { granted, type Person } from '../person.ts'

/** A water gateway of the sample city: some eighty sensors, and shelters and schools that nobody else of its sector sees. */
const GATEWAY = 'GW-LINLAN-WATER-XISHAN'
/** What it promises from now on, seconds: a journey has no ninety to wait. */
const HEARTBEAT_S = 10
/** The ingest remembers a key for ten seconds, and the screens ask every ten. */
const LATEST_S = 3 * HEARTBEAT_S + 30

interface Answered {
  readonly blindCity: {
    readonly areas: readonly { readonly sectorId: string; readonly sensors: number }[]
    readonly targets: { readonly totalCount: number; readonly edges: readonly { node: { name: { zh: string } } }[] }
  }
}

const QUESTION =
  '{ blindCity { areas { sectorId sensors } targets(first: 100) { totalCount edges { node { name { zh } } } } } }'

/** What nobody watches any more: how many protection targets in all, and the names of those that were watched before. */
export interface Dark {
  readonly total: number
  readonly names: readonly string[]
}

/** A gateway loses its key and is heard no more. @returns what the record says of it once three heartbeats are missed. */
export const fallSilent = async (record: string, duty: Person): Promise<Dark> => {
  const ask = async () => granted(await duty.ask<Answered>(QUESTION)).blindCity
  const before = await ask()
  const [gateway] = await asked<{ sensors: number }>(
    record,
    `update gateway set heartbeat_s = $1, token_hash = 'revoked' where code = $2
     returning (select count(*)::int from sensor where gateway_id = gateway.id) as sensors`,
    [HEARTBEAT_S, GATEWAY],
  )
  const sensors = ({ areas }: typeof before) => areas.reduce((total, area) => total + area.sensors, 0)
  await expect
    .poll(async () => sensors(await ask()), { timeout: LATEST_S * 1000 })
    .toBeGreaterThanOrEqual(sensors(before) + Math.floor((gateway?.sensors ?? 50) / 2))
  const { targets } = await ask()
  const known = new Set(before.targets.edges.map(({ node }) => node.name.zh))
  const names = targets.edges.map(({ node }) => node.name.zh).filter((name) => !known.has(name))
  expect(names.length, 'targets that nobody watches any more').toBeGreaterThan(0)
  return { total: targets.totalCount, names }
}
