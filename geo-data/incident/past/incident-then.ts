import type { IncidentState } from '../incident.ts'

/** Something that changed an incident, and when, epoch ms. */
interface Turn {
  readonly type: string
  readonly at: number
}

/** What the record keeps of an incident's course; times in epoch ms. */
export interface IncidentCourse {
  readonly openedAt: number
  readonly turns: readonly Turn[]
}

const STATE_AFTER: Readonly<Record<string, IncidentState>> = {
  'incident.opened': 'open',
  'incident.responding': 'responding',
  'incident.controlled': 'controlled',
  'incident.closed': 'closed',
  'incident.archived': 'archived',
  'incident.merged': 'merged',
}

/** In which state an incident was at a moment; null before it was opened. */
export const incidentStateThen = ({ openedAt, turns }: IncidentCourse, at: number): IncidentState | null => {
  if (openedAt > at) return null
  const last = turns
    .filter(({ type, at: told }) => type in STATE_AFTER && told <= at)
    .toSorted((one, other) => one.at - other.at)
    .at(-1)
  return last ? (STATE_AFTER[last.type] ?? 'open') : 'open'
}

/**
 * Which verdict stood at a moment; null where one was given or changed since and which it was until then is not on record.
 * `verification` is the one that stands now.
 */
export const incidentVerdictThen = <Verdict>(
  { turns, verification }: IncidentCourse & { readonly verification: Verdict },
  at: number,
): Verdict | null =>
  turns.some(({ type, at: told }) => type === 'incident.verified' && told > at) ? null : verification
