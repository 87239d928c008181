import type { Actor } from '../../geo-data/db/actor.ts'

/** Actors with one key see the same rows: sight, departments and regions decide it, name and role do not. */
export const scopeKey = (actor: Actor): string =>
  actor.seesAll ? 'all' : `${actor.departmentIds.join(',')}/${actor.regionIds.join(',')}`
