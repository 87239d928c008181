import type { Layer } from '@deck.gl/core'
import { ScatterplotLayer } from '@deck.gl/layers'
import type { Pickable } from '../map/live-map.ts'
import type { IncidentRow } from './incident.operations.ts'

/** An incident as the map shows it: a quiet square-edged ring under its alarms. */
export interface IncidentMark extends Pickable {
  readonly position: [number, number]
}

const incidentMarks = (incidents: readonly IncidentRow[]): IncidentMark[] =>
  incidents.map(({ id, position }) => ({
    selection: { record: 'incident', id },
    position: [position.coordinates[0] ?? 0, position.coordinates[1] ?? 0],
  }))

/** Incidents in, layers out. */
export const incidentLayers = (incidents: readonly IncidentRow[]): Layer[] => [
  new ScatterplotLayer<IncidentMark>({
    id: 'incident',
    data: incidentMarks(incidents),
    pickable: true,
    getPosition: (mark) => mark.position,
    getRadius: 26,
    radiusUnits: 'pixels',
    filled: true,
    getFillColor: [246, 249, 251, 26],
    stroked: true,
    getLineColor: [246, 249, 251, 170],
    lineWidthUnits: 'pixels',
    getLineWidth: 1.5,
  }),
]
