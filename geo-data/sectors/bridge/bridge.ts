import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { BRIDGE, BRIDGE_KINDS } from './bridge-kinds.ts'
import { BRIDGE_LOAD_METRICS } from './bridge-load-metrics.ts'
import { BRIDGE_STRUCTURE_METRICS } from './bridge-structure-metrics.ts'

const METRICS = [...BRIDGE_STRUCTURE_METRICS, ...BRIDGE_LOAD_METRICS]

/** Bridges: their structure, what burdens them and their weather (R151–R172). */
export const bridge: Sector = {
  id: 'bridge',
  name: text('桥梁', 'Bridges'),
  colour: BRIDGE,
  glyph: '桥',
  kinds: BRIDGE_KINDS,
  spaceTypes: [],
  metrics: METRICS,
  deviceEvents: DEVICE_FAULTS,
  thresholds: METRICS.flatMap((metric) => faultThresholds(metric.id)),
  topology: [],
  hazards: [],
  placement: [],
  unitRoles: [],
  plans: [],
}
