import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { WATER_COUPLINGS } from './water-couplings.ts'
import { WATER_HAZARDS } from './water-hazards.ts'
import { WATER, WATER_KINDS } from './water-kinds.ts'
import { WATER_DEVICE_EVENTS, WATER_METRICS } from './water-metrics.ts'
import { WATER_PLACEMENT } from './water-placement.ts'
import { WATER_PLANS } from './water-plans.ts'
import { WATER_THRESHOLDS } from './water-thresholds.ts'

/** Water supply (R121–R127). */
export const water: Sector = {
  id: 'water',
  name: text('供水', 'Water supply'),
  short: text('供水', 'Water'),
  domain: 'lifeline',
  wallScene: 'water-rain',
  watchesMetres: 300,
  colour: WATER,
  glyph: '水',
  kinds: WATER_KINDS,
  spaceTypes: [{ id: 'water-well', name: text('供水阀门井', 'Water valve well') }],
  metrics: WATER_METRICS,
  deviceEvents: WATER_DEVICE_EVENTS,
  thresholds: WATER_THRESHOLDS,
  topology: [
    {
      from: 'water.main',
      to: [
        'water.main',
        'water.node',
        'water.valve',
        'water.hydrant',
        'water.plant',
        'water.intake',
        'water.pump-station',
        'water.tank',
        'water.user',
      ],
      at: 'ends',
      snapMetres: 0.5,
    },
    { from: 'water.pump', to: ['water.main', 'water.node', 'water.plant', 'water.tank'], at: 'ends', snapMetres: 0.5 },
    { from: 'water.control-valve', to: ['water.main', 'water.node'], at: 'ends', snapMetres: 0.5 },
  ],
  hazards: WATER_HAZARDS,
  placement: WATER_PLACEMENT,
  unitRoles: [],
  plans: WATER_PLANS,
  couplings: WATER_COUPLINGS,
}
