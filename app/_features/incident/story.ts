import type { Text } from '../../_lib/language.tsx'
import type { IncidentEvent, IncidentStory } from './incident.operations.ts'

type Told = IncidentEvent & { readonly about: Text | null }

/** Each event with the name of the alarm's sensor, or of the task, that it is about. */
export function toldStory({ timeline, alarms, tasks }: IncidentStory): Told[] {
  const sensors = new Map(alarms.map((alarm) => [alarm.id, alarm.sensor.name]))
  const titles = new Map(tasks.map((task) => [task.id, task.title]))
  return timeline.map((event) => ({
    ...event,
    about:
      titles.get(String(event.ids.taskId)) ?? (event.alarmId === null ? null : (sensors.get(event.alarmId) ?? null)),
  }))
}
