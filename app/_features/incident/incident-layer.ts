import { type Drawing, marksLayer, type Picture } from '../map/overlay/drawing.ts'
import type { IncidentRow } from './incident.operations.ts'

/** A quiet ring under its alarms. */
const RING: Picture = {
  name: 'incident',
  sidePx: 56,
  draw: (pen) => {
    pen.beginPath()
    pen.arc(28, 28, 26, 0, 2 * Math.PI)
    pen.fillStyle = 'rgb(246 249 251 / 10%)'
    pen.fill()
    pen.lineWidth = 1.5
    pen.strokeStyle = 'rgb(246 249 251 / 67%)'
    pen.stroke()
  },
}

/** Incidents in, drawings out. */
export const incidentLayers = (incidents: readonly IncidentRow[]): Drawing[] => [
  marksLayer({
    id: 'incident',
    data: incidents.map(({ id, position }) => ({
      selection: { record: 'incident', id },
      position: [position.coordinates[0] ?? 0, position.coordinates[1] ?? 0],
      picture: RING,
      scale: 1,
    })),
  }),
]
