import { DEVICE_FAULTS } from '../part/device-event.ts'
import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { BRIDGE_COUPLINGS } from './bridge-couplings.ts'
import { BRIDGE_HAZARDS } from './bridge-hazards.ts'
import { BRIDGE, BRIDGE_KINDS } from './bridge-kinds.ts'
import { BRIDGE_LOAD_METRICS } from './bridge-load-metrics.ts'
import { BRIDGE_PLACEMENT } from './bridge-placement.ts'
import { BRIDGE_PLANS, BRIDGE_ROLES } from './bridge-plans.ts'
import { BRIDGE_STRUCTURE_METRICS } from './bridge-structure-metrics.ts'
import { BRIDGE_THRESHOLDS } from './bridge-thresholds.ts'

/** Bridges: their structure, what burdens them and their weather (R151–R172). */
export const bridge: Sector = {
  id: 'bridge',
  name: text('桥梁', 'Bridges'),
  short: text('桥梁', 'Bridges'),
  domain: 'lifeline',
  wallScene: 'bridge',
  watchesMetres: 150,
  colour: BRIDGE,
  glyph: '桥',
  kinds: BRIDGE_KINDS,
  spaceTypes: [],
  metrics: [...BRIDGE_STRUCTURE_METRICS, ...BRIDGE_LOAD_METRICS],
  deviceEvents: DEVICE_FAULTS,
  thresholds: BRIDGE_THRESHOLDS,
  topology: [],
  hazards: BRIDGE_HAZARDS,
  placement: BRIDGE_PLACEMENT,
  unitRoles: BRIDGE_ROLES,
  plans: BRIDGE_PLANS,
  couplings: BRIDGE_COUPLINGS,
}
