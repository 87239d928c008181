import type { Actor } from '../../geo-data/db/actor.ts'
import type { Tx } from '../../geo-data/db/transact.ts'
import type { Incident } from '../../geo-data/incident/incident.ts'
import { theIncident } from '../../geo-data/incident/telling.commands.ts'
import type { Context } from '../context.ts'

/** Runs a command that answers with an incident's id, and gives that incident as it stands in the same transaction. */
export const incidentAfter = (
  { transact, actor, at }: Context,
  command: (tx: Tx, actor: Actor, at: Date) => Promise<number>,
): Promise<Incident> => transact(async (tx) => theIncident(tx, await command(tx, actor, at)))
