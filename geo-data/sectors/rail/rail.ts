import { DEVICE_FAULTS } from '../part/device-event.ts'
import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { RAIL_COUPLINGS } from './rail-couplings.ts'
import { RAIL, RAIL_KINDS } from './rail-kinds.ts'
import { RAIL_METRICS } from './rail-metrics.ts'
import { RAIL_HAZARDS, RAIL_PLANS, RAIL_ROLES } from './rail-response.ts'
import { RAIL_PLACEMENT, RAIL_THRESHOLDS } from './rail-watch.ts'

/** Railways and metros: flooding, settlement, crowds, and what may blow onto the line (R004, R193, R194). */
export const rail: Sector = {
  id: 'rail',
  name: text('轨道交通', 'Rail transit'),
  short: text('轨道交通', 'Rail'),
  domain: 'lifeline',
  wallScene: 'transport',
  watchesMetres: 200,
  colour: RAIL,
  glyph: '轨',
  kinds: RAIL_KINDS,
  spaceTypes: [],
  metrics: RAIL_METRICS,
  deviceEvents: DEVICE_FAULTS,
  thresholds: RAIL_THRESHOLDS,
  topology: [
    { from: 'rail.metro-line', to: ['rail.metro-line', 'rail.station', 'rail.ramp'], at: 'ends', snapMetres: 5 },
    { from: 'rail.railway', to: ['rail.railway'], at: 'ends', snapMetres: 2 },
  ],
  hazards: RAIL_HAZARDS,
  placement: RAIL_PLACEMENT,
  unitRoles: RAIL_ROLES,
  plans: RAIL_PLANS,
  couplings: RAIL_COUPLINGS,
}
