import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { DRAINAGE_COUPLINGS } from './drainage-couplings.ts'
import { DRAINAGE_HAZARDS } from './drainage-hazards.ts'
import { DRAINAGE, DRAINAGE_KINDS } from './drainage-kinds.ts'
import { DRAINAGE_DEVICE_EVENTS, DRAINAGE_METRICS } from './drainage-metrics.ts'
import { DRAINAGE_PLACEMENT } from './drainage-placement.ts'
import { DRAINAGE_PLANS } from './drainage-plans.ts'
import { DRAINAGE_THRESHOLDS } from './drainage-thresholds.ts'
import { FLOOD_KINDS } from './flood-kinds.ts'

/** Drainage and urban flooding (R131–R137). */
export const drainage: Sector = {
  id: 'drainage',
  name: text('排水', 'Drainage'),
  short: text('排水', 'Drainage'),
  domain: 'lifeline',
  wallScene: 'water-rain',
  watchesMetres: 200,
  colour: DRAINAGE,
  glyph: '排',
  kinds: [...DRAINAGE_KINDS, ...FLOOD_KINDS],
  spaceTypes: [{ id: 'drain', name: text('雨污水井与管渠', 'Drains and their manholes') }],
  metrics: DRAINAGE_METRICS,
  deviceEvents: DRAINAGE_DEVICE_EVENTS,
  thresholds: DRAINAGE_THRESHOLDS,
  topology: [
    {
      from: 'drainage.conduit',
      to: [
        'drainage.conduit',
        'drainage.manhole',
        'drainage.gully',
        'drainage.connection-well',
        'drainage.pump-station',
        'drainage.treatment-works',
        'drainage.outfall',
        'drainage.overflow',
        'drainage.storage',
        'drainage.sluice',
      ],
      at: 'ends',
      snapMetres: 1,
    },
    ...(['drainage.pump', 'drainage.flow-regulator'] as const).map((from) => ({
      from,
      to: ['drainage.manhole', 'drainage.storage', 'drainage.outfall', 'drainage.overflow'] as const,
      at: 'ends' as const,
      snapMetres: 1,
    })),
  ],
  hazards: DRAINAGE_HAZARDS,
  placement: DRAINAGE_PLACEMENT,
  unitRoles: [
    { id: 'drainage', name: text('排水公司', 'Drainage company') },
    { id: 'gas-company', name: text('燃气企业', 'Gas company'), departmentKind: 'command-centre' },
  ],
  plans: DRAINAGE_PLANS,
  couplings: DRAINAGE_COUPLINGS,
}
