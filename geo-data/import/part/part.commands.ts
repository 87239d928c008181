import type { Actor } from '../../db/actor.ts'
import type { Tx } from '../../db/transact.ts'
import { Forbidden } from '../../refusal.ts'
import type { ImportedThing, ImportKind, KindOwner, Rejection } from '../import.ts'
import { KIND_OWNERS } from '../room/rooms.ts'
import { codesOfOthers, deskOf, outsideRegion } from './part.repository.ts'
import { mayImportAll, mayImportPart, NOT_YOURS, type Part } from './part.ts'

/** What an actor may import into: null for the whole city. @throws Forbidden where nothing */
export const partOf = async (tx: Tx, actor: Actor): Promise<Part | null> => {
  if (mayImportAll(actor)) return null
  const desk = actor.userId === null ? undefined : await deskOf(tx, actor.userId)
  if (!desk || desk.sectorId === null || !mayImportPart(actor, desk)) throw Forbidden(actor.role, 'import')
  const { sectorId, departmentId, regionId, regionName } = desk
  return { sectorId, departmentId, departmentIds: actor.departmentIds, regionId, regionName }
}

/** Whose kinds an actor may import: everybody's, or those of his department's sector. @throws Forbidden where nobody's */
export const ownersFor = async (tx: Tx, actor: Actor): Promise<readonly KindOwner[]> => {
  const part = await partOf(tx, actor)
  return part ? KIND_OWNERS.filter(({ id }) => id === part.sectorId) : KIND_OWNERS
}

/** The rejections of those things of one kind that are not the part's, each with its thing. */
export const notOfPart = async (
  tx: Tx,
  part: Part,
  into: { readonly regionId: number; readonly sectorId: string },
  kind: ImportKind,
  things: readonly ImportedThing[],
): Promise<ReadonlyMap<ImportedThing, Rejection>> => {
  const outside = await outsideRegion(tx, part.regionId, things)
  const others = await codesOfOthers(tx, into, kind, things)
  return new Map(
    things.flatMap((thing, index): [ImportedThing, Rejection][] => {
      const { record, code } = thing
      if (outside.has(index)) return [[thing, { record, field: 'geometry', reason: NOT_YOURS.place(part) }]]
      return others.has(code) ? [[thing, { record, field: 'code', reason: NOT_YOURS.code(code) }]] : []
    }),
  )
}
