import { ours } from '../../provenance.ts'
import type { Scenario, ScenarioParameter } from '../../sector.ts'
import { text } from '../../text.ts'
import { BLEVE_STAND_OFF, HEAT_5 } from '../criterion.ts'
import { cloudExplosion, flashFire, poolFire, supposed, toxicCloud } from './leak-scenario.ts'

/** How a tank may fail: at once, in ten minutes, through 10 mm. */
const FAILURES: ScenarioParameter = {
  name: 'release',
  label: text('泄漏方式（瞬时、10 分钟、10 mm）', 'Release (at once, in 10 min, 10 mm)'),
  values: ['instantaneous', 'ten-minutes', 10],
  unit: 'mm',
  provenance: { clause: 'Purple Book G.1–G.3', source: 'scenarios.md', mark: 'R', verified: false },
}

export const BUND_DEPTH: ScenarioParameter = supposed(
  'bund_depth_m',
  text('围堰容满一罐时的深度', 'Depth of a bund that holds the tank'),
  [1, 'm'],
  ours('a bund that holds its tank, 1 m deep; replace by its area'),
)

const TANK = { subject: 'facility', parameters: [FAILURES] } as const

const ofTank = (scenario: Scenario): Scenario => ({
  ...scenario,
  id: `tank-${scenario.id}`,
  name: text(`储罐${scenario.name.zh}`, `Tank: ${scenario.name.en.toLowerCase()}`),
})

export const TANK_FIREBALL: Scenario = {
  id: 'tank-fireball',
  name: text('储罐火球（BLEVE）', 'Tank fireball (BLEVE)'),
  question: text('储罐若发生 BLEVE，火球多大？', 'If the tank fails as a BLEVE, how large is the fireball?'),
  subject: 'facility',
  laws: ['fire/fireball'],
  parameters: [{ ...FAILURES, values: ['instantaneous'] }],
  criteria: [BLEVE_STAND_OFF, HEAT_5],
}

/** Everything that a tank may do: what it holds decides which of them say anything. */
export const TANK_SCENARIOS: readonly Scenario[] = [
  ofTank(flashFire(TANK)),
  ofTank(cloudExplosion(TANK)),
  ofTank(poolFire({ ...TANK, parameters: [FAILURES, BUND_DEPTH] })),
  ofTank(toxicCloud({ ...TANK, parameters: [FAILURES, BUND_DEPTH] })),
  TANK_FIREBALL,
]
