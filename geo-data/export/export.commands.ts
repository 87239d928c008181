import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import { Forbidden, NotFound } from '../refusal.ts'
import { thingsOf } from './export.repository.ts'
import { type ExportedThing, type ExportFormat, layerNamed, mayExport } from './export.ts'
import { WRITERS } from './writer/writer.ts'

/**
 * Writes what the actor may see of a layer to a file that does not exist yet, and keeps on record who took what, when, as what
 * and how much of it.
 * @returns how many things. @throws Forbidden, NotFound, Refused where the format cannot hold the layer
 */
export const exportLayer = async (
  tx: Tx,
  actor: Actor,
  { layer: ref, format, path }: { readonly layer: string; readonly format: ExportFormat; readonly path: string },
  at: Date,
): Promise<number> => {
  if (!mayExport(actor.role)) throw Forbidden(actor.role, 'export layers')
  const layer = layerNamed(ref)
  if (!layer) throw NotFound('layer', ref)
  let count = 0
  async function* counted(things: AsyncIterable<ExportedThing>): AsyncIterable<ExportedThing> {
    for await (const thing of things) {
      count += 1
      yield thing
    }
  }
  await WRITERS[format](layer, counted(thingsOf(tx, layer)), path, { by: actor.name, at })
  const departmentId = actor.departmentIds[0] ?? null
  await emit(tx, { type: 'layer.exported', at, actor, departmentId, ids: { layer: ref, format, count } })
  return count
}
