import { DEVICE_FAULTS, faultThresholds } from '../part/device-event.ts'
import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { ALUMINIUM } from './aluminium.ts'
import { AMMONIA } from './ammonia.ts'
import { AMMONIUM_NITRATE } from './ammonium-nitrate.ts'
import { CHEMICAL } from './chemical.ts'
import { CONFINED_SPACE } from './confined-space.ts'
import { DUST } from './dust.ts'
import { ENTERPRISE_COUPLINGS } from './enterprise-couplings.ts'
import { ENTERPRISE } from './enterprise-part.ts'
import { LNG } from './lng.ts'
import { STEEL } from './steel.ts'

const TRADES = [STEEL, ALUMINIUM, DUST, AMMONIA, CONFINED_SPACE, CHEMICAL, LNG, AMMONIUM_NITRATE]
const METRICS = TRADES.flatMap((trade) => trade.metrics)

/**
 * The dangerous enterprises. One sector, for one department watches them all; each trade has its own kinds (so its own layer and card),
 * indicators, thresholds, hazard and plan (R012, R198, R202, R203, R801).
 */
export const enterprise: Sector = {
  id: 'enterprise',
  name: text('危险企业', 'Dangerous enterprises'),
  short: text('危险企业', 'Enterprises'),
  domain: 'production-safety',
  wallScene: 'chemical',
  watchesMetres: 300,
  colour: ENTERPRISE,
  glyph: '企',
  kinds: TRADES.flatMap((trade) => trade.kinds),
  spaceTypes: [{ id: 'confined', name: text('企业有限空间', 'Confined space of an enterprise') }],
  metrics: METRICS,
  deviceEvents: [...DEVICE_FAULTS, ...TRADES.flatMap((trade) => trade.deviceEvents)],
  thresholds: [
    ...TRADES.flatMap((trade) => trade.thresholds),
    ...METRICS.flatMap((metric) => faultThresholds(metric.id)),
  ],
  topology: [],
  hazards: TRADES.flatMap((trade) => trade.hazards),
  placement: TRADES.flatMap((trade) => trade.placement),
  unitRoles: [],
  plans: TRADES.flatMap((trade) => trade.plans),
  couplings: ENTERPRISE_COUPLINGS,
}
