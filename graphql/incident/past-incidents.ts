import type { Incident } from '../../geo-data/incident/incident.ts'
import {
  type IncidentTurn,
  incidentsDuring,
  incidentTimes,
  turnsOfIncidents,
} from '../../geo-data/incident/past/incident-past.repository.ts'
import { type SpanInput, spanOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

const MOST_INCIDENTS = 200
const MOST_TIMES = 500

interface IncidentCourse {
  readonly incident: Incident
  readonly turns: readonly IncidentTurn[]
}

export const pastIncidentResolvers = {
  Query: {
    incidentsDuring: (_: unknown, span: SpanInput, { read }: Context) =>
      read(async (tx): Promise<IncidentCourse[]> => {
        const incidents = await incidentsDuring(tx, spanOf(span, 1), MOST_INCIDENTS)
        const ids = incidents.map(({ id }) => id)
        const turns = await turnsOfIncidents(tx, ids)
        return incidents.map((incident) => ({
          incident,
          turns: turns.filter(({ incidentId }) => incidentId === incident.id),
        }))
      }),
    incidentTimes: (_: unknown, span: SpanInput, { read }: Context) =>
      read((tx) => incidentTimes(tx, spanOf(span, 92), MOST_TIMES)),
  },
} satisfies Resolvers
