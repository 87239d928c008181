import { ours } from '../provenance.ts'
import type { Correlation, ScenarioParameter } from '../sector.ts'
import { text } from '../text.ts'

/** The same pipe or connected within 200 m along the network, or within 50 m, in 10 minutes. */
export const NEAR_IN_TEN_MINUTES: Correlation = {
  alongNetworkMetres: 200,
  withinMetres: 50,
  withinSeconds: 600,
  provenance: ours('rules.md: defaults of ours'),
}

/** Hole sizes, mm, and the whole bore. */
export const HOLES: ScenarioParameter = {
  name: 'hole_mm',
  label: text('孔径', 'Hole'),
  values: [5, 25, 100, 'full-bore'],
  unit: 'mm',
  provenance: { clause: 'AQ/T 3046, API 581', source: 'scenarios.md', mark: 'R', verified: false },
}
