import type { TaskName } from '../geo-data/event/flow.ts'
import { archiveIncident } from './archive/archive-incident.ts'
import type { Task } from './ground.ts'
import { drawBands } from './impact-zone/draw-bands.ts'
import { drawImpactZones } from './impact-zone/draw-impact-zones.ts'
import { followVerification } from './incident/follow-verification.ts'
import { gatherAlarm } from './incident/gather-alarm.ts'
import { deliverPushes } from './push/deliver-pushes.ts'

/** Everything that happens by itself because something has happened (`event/flow.ts` says because of what). */
export const TASKS: Readonly<Record<TaskName, Task>> = {
  'draw-impact-zones': drawImpactZones,
  'draw-bands': drawBands,
  'gather-alarm': gatherAlarm,
  'follow-verification': followVerification,
  'deliver-pushes': deliverPushes,
  'archive-incident': archiveIncident,
}
