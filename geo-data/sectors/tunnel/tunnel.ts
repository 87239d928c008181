import { DEVICE_FAULTS } from '../part/device-event.ts'
import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { TUNNEL_COUPLINGS } from './tunnel-couplings.ts'
import { TUNNEL_HAZARDS } from './tunnel-hazards.ts'
import { TUNNEL, TUNNEL_KINDS } from './tunnel-kinds.ts'
import { TUNNEL_METRICS } from './tunnel-metrics.ts'
import { TUNNEL_PLACEMENT } from './tunnel-placement.ts'
import { TUNNEL_PLANS, TUNNEL_ROLES } from './tunnel-plans.ts'
import { TUNNEL_THRESHOLDS } from './tunnel-thresholds.ts'

/** Utility tunnels, fire compartment by fire compartment, and the lines within them (R181–R188). */
export const tunnel: Sector = {
  id: 'tunnel',
  name: text('综合管廊', 'Utility tunnels'),
  short: text('综合管廊', 'Tunnels'),
  domain: 'lifeline',
  wallScene: 'heat-tunnel',
  watchesMetres: 150,
  colour: TUNNEL,
  glyph: '廊',
  kinds: TUNNEL_KINDS,
  spaceTypes: [
    { id: 'tunnel-cabin', name: text('管廊舱室', 'Tunnel cabin') },
    { id: 'gas-cabin', name: text('管廊燃气舱', 'Gas cabin of a tunnel') },
  ],
  metrics: TUNNEL_METRICS,
  deviceEvents: DEVICE_FAULTS,
  thresholds: TUNNEL_THRESHOLDS,
  topology: [
    {
      from: 'tunnel.compartment',
      to: ['tunnel.compartment', 'tunnel.joint', 'tunnel.shaft'],
      at: 'ends',
      snapMetres: 0.5,
    },
    {
      from: 'tunnel.gas-compartment',
      to: ['tunnel.gas-compartment', 'tunnel.joint', 'tunnel.shaft'],
      at: 'ends',
      snapMetres: 0.5,
    },
    { from: 'tunnel.gas-pipe', to: ['tunnel.gas-pipe', 'tunnel.gas-valve'], at: 'ends', snapMetres: 0.5 },
    { from: 'tunnel.water-pipe', to: ['tunnel.water-pipe'], at: 'ends', snapMetres: 0.5 },
    { from: 'tunnel.heat-pipe', to: ['tunnel.heat-pipe'], at: 'ends', snapMetres: 0.5 },
    { from: 'tunnel.drain-pipe', to: ['tunnel.drain-pipe'], at: 'ends', snapMetres: 0.5 },
  ],
  hazards: TUNNEL_HAZARDS,
  placement: TUNNEL_PLACEMENT,
  unitRoles: TUNNEL_ROLES,
  plans: TUNNEL_PLANS,
  couplings: TUNNEL_COUPLINGS,
}
