import type { Metric, Sector } from '../sector.ts'
import { DEVICE_FAULTS, faultThresholds } from './device-event.ts'

type Own =
  | 'id'
  | 'name'
  | 'short'
  | 'domain'
  | 'wallScene'
  | 'watchesMetres'
  | 'colour'
  | 'glyph'
  | 'kinds'
  | 'metrics'
  | 'thresholds'
  | 'hazards'
  | 'plans'

/** A sector whose things stand for themselves: no spaces, no network unless it says one, and every sensor may cry that it is broken. */
export const plainSector = ({
  thresholds,
  ...own
}: Pick<Sector, Own> & Partial<Pick<Sector, 'deviceEvents' | 'topology' | 'couplings'>>): Sector => ({
  spaceTypes: [],
  deviceEvents: DEVICE_FAULTS,
  topology: [],
  placement: [],
  unitRoles: [],
  ...own,
  thresholds: [...thresholds, ...own.metrics.flatMap(({ id }: Metric) => faultThresholds(id))],
})
