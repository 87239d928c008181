import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { HEATING_COUPLINGS } from './heating-couplings.ts'
import { HEATING_HAZARDS } from './heating-hazards.ts'
import { HEATING, HEATING_KINDS } from './heating-kinds.ts'
import { HEATING_DEVICE_EVENTS, HEATING_METRICS } from './heating-metrics.ts'
import { HEATING_PLACEMENT } from './heating-placement.ts'
import { HEATING_PLANS } from './heating-plans.ts'
import { HEATING_THRESHOLDS } from './heating-thresholds.ts'

/** District heating (R141–R144). */
export const heating: Sector = {
  id: 'heating',
  name: text('热力', 'Heating'),
  short: text('热力', 'Heating'),
  domain: 'lifeline',
  wallScene: 'heat-tunnel',
  watchesMetres: 200,
  colour: HEATING,
  glyph: '热',
  kinds: HEATING_KINDS,
  spaceTypes: [{ id: 'heat-chamber', name: text('热力小室', 'Heat chamber') }],
  metrics: HEATING_METRICS,
  deviceEvents: HEATING_DEVICE_EVENTS,
  thresholds: HEATING_THRESHOLDS,
  topology: [
    {
      from: 'heating.main',
      to: [
        'heating.main',
        'heating.node',
        'heating.valve',
        'heating.plant',
        'heating.exchange-station',
        'heating.compensator',
        'heating.chamber',
      ],
      at: 'ends',
      snapMetres: 0.5,
    },
  ],
  hazards: HEATING_HAZARDS,
  placement: HEATING_PLACEMENT,
  unitRoles: [],
  plans: HEATING_PLANS,
  couplings: HEATING_COUPLINGS,
}
