import DataLoader from 'dataloader'
import { assetsByIds, valveStates } from '../geo-data/asset/asset.repository.ts'
import type { Tx } from '../geo-data/db/transact.ts'
import { departmentsByIds } from '../geo-data/department/department.repository.ts'
import { NotFound } from '../geo-data/refusal.ts'
import { regionsByIds } from '../geo-data/region/region.repository.ts'
import { usersByIds } from '../geo-data/user/user.repository.ts'

type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** One read for all ids asked in the same turn; an id that is not there, or not for this actor, is NotFound. */
const byId = <T extends { readonly id: number }>(
  read: Read,
  noun: string,
  rows: (tx: Tx, ids: readonly number[]) => Promise<T[]>,
): DataLoader<number, T> =>
  new DataLoader<number, T>(async (ids) => {
    const found = new Map((await read((tx) => rows(tx, ids))).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? NotFound(noun, id))
  })

/** Per-row fields of one request: each loader reads once for all rows, and remembers for the length of the request. */
export const loadersFor = (read: Read, readAsSystem: Read) => ({
  asset: byId(read, 'asset', (tx, ids) => assetsByIds(tx, 'asset', ids)),
  // Names of departments, regions and people are open to everybody signed in, and the answer to signIn itself names them.
  department: byId(readAsSystem, 'department', departmentsByIds),
  region: byId(readAsSystem, 'region', regionsByIds),
  user: byId(readAsSystem, 'user', usersByIds),
  valveState: new DataLoader<number, string | null>(async (ids) => {
    const states = await read((tx) => valveStates(tx, ids))
    return ids.map((id) => states.get(id) ?? null)
  }),
})

export type Loaders = ReturnType<typeof loadersFor>
