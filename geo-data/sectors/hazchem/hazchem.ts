import type { Sector } from '../sector.ts'
import { text } from '../text.ts'
import { HAZCHEM_COUPLINGS } from './hazchem-couplings.ts'
import { HAZCHEM_HAZARDS, HAZCHEM_PLACEMENT } from './hazchem-hazards.ts'
import { HAZCHEM_KINDS } from './hazchem-kinds.ts'
import { HAZCHEM_DEVICE_EVENTS, HAZCHEM_METRICS } from './hazchem-metrics.ts'
import { HAZCHEM_PLANS } from './hazchem-plans.ts'
import { HAZCHEM_THRESHOLDS } from './hazchem-thresholds.ts'

/** Hazardous-chemical pipelines, their stations and tanks (R200). */
export const hazchem: Sector = {
  id: 'hazchem',
  name: text('危化品管道', 'Hazardous-chemical pipelines'),
  short: text('危化管道', 'Hazchem'),
  domain: 'production-safety',
  wallScene: 'chemical',
  watchesMetres: 300,
  colour: '#8fa67b',
  glyph: '危',
  kinds: HAZCHEM_KINDS,
  spaceTypes: [{ id: 'valve-chamber', name: text('危化品管道阀室', 'Pipeline valve chamber') }],
  metrics: HAZCHEM_METRICS,
  deviceEvents: HAZCHEM_DEVICE_EVENTS,
  thresholds: HAZCHEM_THRESHOLDS,
  topology: [
    {
      from: 'hazchem.pipeline',
      to: ['hazchem.pipeline', 'hazchem.station', 'hazchem.block-valve', 'hazchem.node'],
      at: 'ends',
      snapMetres: 1,
    },
  ],
  hazards: HAZCHEM_HAZARDS,
  placement: HAZCHEM_PLACEMENT,
  unitRoles: [
    { id: 'drainage', name: text('排水公司', 'Drainage company') },
    { id: 'park-authority', name: text('化工园区管委会', 'Chemical-park authority') },
  ],
  plans: HAZCHEM_PLANS,
  couplings: HAZCHEM_COUPLINGS,
}
