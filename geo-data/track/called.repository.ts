import { sql } from 'kysely'
import { stAsGeoJson } from '../db/spatial.ts'
import { kysely, type Tx } from '../db/transact.ts'
import type { Place } from '../place/place.ts'

/** A crew or a vehicle that is wanted somewhere. */
export interface Called {
  readonly resourceId: number
  readonly kind: string
  readonly capability: string
  readonly incidentId: number
  readonly base: Place
  readonly incident: Place
}

/**
 * Those with an open task, and the vehicles that stand at such a crew's base (within some 100 m, of the same department and
 * capability); of several tasks the newest. Not those whose people report themselves.
 */
export const calledResources = async (tx: Tx): Promise<Called[]> => {
  const { rows } = await sql<Called>`
    select distinct on (resource.id) resource.id as "resourceId", resource.kind, resource.capability, incident.id as "incidentId",
      ${stAsGeoJson<Place>(sql.ref('resource.geom'), 7)} as base, ${stAsGeoJson<Place>(sql.ref('incident.geom'), 7)} as incident
    from disposal_task join incident on incident.id = disposal_task.incident_id
    join resource called on called.id = disposal_task.resource_id
    join resource on resource.id = called.id or resource.kind = 'vehicle' and resource.department_id = called.department_id
      and resource.capability = called.capability and st_dwithin(resource.geom, called.geom, 0.001)
    where disposal_task.state in ('assigned', 'accepted', 'arrived') and resource.kind in ('crew', 'vehicle')
      and not exists (select from resource_member where resource_member.resource_id = resource.id)
    order by resource.id, disposal_task.assigned_at desc, disposal_task.id desc`.execute(
    kysely<'disposal_task' | 'incident' | 'resource' | 'resource_member'>(tx),
  )
  return rows
}
