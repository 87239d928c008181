import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { tell, theIncident } from '../incident/telling.commands.ts'
import { Forbidden, NotFound } from '../refusal.ts'
import { archiveById } from './archive.repository.ts'
import type { ArchivedStory } from './archive.ts'
import type { Story } from './story.ts'

const EXPORTERS: ReadonlySet<string> = new Set(['duty-officer', 'commander', 'analyst', 'administrator'])

/** Hands an archive out of the house, and keeps who took it, when and as what. @throws Forbidden, NotFound. */
export const exportArchive = async (
  tx: Tx,
  actor: Actor,
  { id, format }: { readonly id: number; readonly format: 'pdf' | 'json' },
  at: Date,
): Promise<ArchivedStory<Story>> => {
  if (!EXPORTERS.has(actor.role)) throw Forbidden(actor.role, 'export archives')
  const archive = await archiveById(tx, id)
  if (!archive) throw NotFound('archive', id)
  const incident = await theIncident(tx, archive.incidentId)
  await tell(tx, 'archive.exported', incident, { actor, at, ids: { archiveId: id, format } })
  return archive
}
