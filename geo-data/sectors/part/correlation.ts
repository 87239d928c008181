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

/** How long until the line is cut, by the way its valves are worked. */
export const ISOLATION_MINUTES: ScenarioParameter = {
  name: 'isolation_minutes',
  label: text('切断时间（自动/远控/手动）', 'Time to isolate (automatic, remote, manual)'),
  values: [2, 10, 30],
  unit: 'min',
  provenance: { clause: 'Purple Book', source: 'scenarios.md', mark: 'R', verified: false },
}

/** Hole sizes, mm, and the whole bore. */
export const HOLES: ScenarioParameter = {
  name: 'hole_mm',
  label: text('孔径', 'Hole'),
  values: [5, 25, 100, 'full-bore'],
  unit: 'mm',
  provenance: { clause: 'AQ/T 3046, API 581', source: 'scenarios.md', mark: 'R', verified: false },
}
