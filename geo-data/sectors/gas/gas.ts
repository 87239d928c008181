import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { GAS_COUPLINGS } from './gas-couplings.ts'
import { GAS_HAZARDS } from './gas-hazards.ts'
import { GAS_HISTORY_KINDS } from './gas-history.ts'
import { GAS_KINDS } from './gas-kinds.ts'
import { GAS_DEVICE_EVENTS, GAS_METRICS } from './gas-metrics.ts'
import { GAS_NEIGHBOUR_KINDS } from './gas-neighbours.ts'
import { GAS_PLACEMENT } from './gas-placement.ts'
import { GAS_PLANS } from './gas-plans.ts'
import { GAS_THRESHOLDS } from './gas-thresholds.ts'

/** City gas and the underground spaces beside it (R101–R111). */
export const gas: Sector = {
  id: 'gas',
  name: text('燃气', 'Gas'),
  short: text('燃气', 'Gas'),
  domain: 'lifeline',
  wallScene: 'gas',
  watchesMetres: 150,
  colour: '#b487a8',
  glyph: '气',
  kinds: [...GAS_KINDS, ...GAS_NEIGHBOUR_KINDS, ...GAS_HISTORY_KINDS],
  spaceTypes: [
    { id: 'valve-well', name: text('燃气阀门井', 'Gas valve well') },
    { id: 'utility', name: text('水电通信井与管沟', 'Water, power and telecom wells and trenches') },
  ],
  metrics: GAS_METRICS,
  deviceEvents: GAS_DEVICE_EVENTS,
  thresholds: GAS_THRESHOLDS,
  topology: [
    {
      from: 'gas.main',
      to: ['gas.main', 'gas.station', 'gas.regulator', 'gas.valve', 'gas.node'],
      at: 'ends',
      snapMetres: 0.5,
    },
    { from: 'gas.utility-trench', to: ['gas.utility-trench', 'gas.utility-well'], at: 'ends', snapMetres: 1 },
  ],
  hazards: GAS_HAZARDS,
  placement: GAS_PLACEMENT,
  unitRoles: [{ id: 'drainage', name: text('排水公司', 'Drainage company') }],
  plans: GAS_PLANS,
  couplings: GAS_COUPLINGS,
}
