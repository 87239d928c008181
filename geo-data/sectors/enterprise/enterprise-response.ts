import {
  COORDINATE,
  clearPlace,
  cordon,
  FROM_YELLOW,
  MEDICAL_STAND_BY,
  step,
  superviseOwner,
  verifyOnSite,
} from '../part/plan-step.ts'
import { ours, secondary } from '../provenance.ts'
import type { Correlation, Hazard, PlanDefault, PlanStep, Scenario, WarningLevel } from '../sector.ts'
import { type Text, text } from '../text.ts'

/** What Order 10 asks to be monitored; it states no set-point, so the values beside it are ours. */
export const ORDER_10 = ours(
  'Order 10 of the Ministry of Emergency Management (2023) asks for the monitor and states no value',
)
export const DETECTOR = secondary('GB/T 50493-2019: level 1 25 % LEL, level 2 50 % LEL', 'guardmex.cn/shows/9/59.html')

const ONE_WORKS: Correlation = {
  alongNetworkMetres: 0,
  withinMetres: 300,
  withinSeconds: 900,
  provenance: ours('one works is one incident'),
}

/** A hazard of one works; its equipment is the suspect. */
export const worksHazard = (
  about: Pick<Hazard, 'id' | 'name' | 'question' | 'metrics'>,
  kinds: Hazard['suspects']['kinds'],
  rest: { readonly events?: readonly string[]; readonly scenarios?: readonly Scenario[] } = {},
): Hazard => ({
  ...about,
  events: rest.events ?? [],
  suspects: { kinds, withinMetres: 300 },
  adjacentMetres: 12.5,
  correlation: ONE_WORKS,
  scenarios: rest.scenarios ?? [],
})

/** What the works itself does first. */
export const worksStep = (
  id: string,
  title: Text,
  [minutes, levels]: readonly [minutes: number, levels: readonly WarningLevel[]],
  instructions: Text,
): PlanStep => step(id, title, { role: 'owner-duty', minutes, levels }, instructions)

const SUPERVISE = superviseOwner(
  text(
    '跟踪停产、检测、复产各节点，未消除隐患不得复产。',
    'Follow halt, tests and restart; no restart before the danger is gone.',
  ),
)

/** The works acts, then the city: cordon, brigade, people out, air, supervision. */
export const worksPlan = (
  { id, name }: Pick<Hazard, 'id' | 'name'>,
  own: readonly PlanStep[],
  says: { readonly verify: Text; readonly brigade: Text; readonly cordon: Text },
): PlanDefault => ({
  id,
  name: text(`${name.zh}处置预案`, `Response: ${name.en}`),
  hazard: id,
  steps: [
    ...own,
    verifyOnSite(20, says.verify),
    cordon(FROM_YELLOW, says.cordon),
    step(
      'fire-stand-by',
      text('消防到场', 'Fire brigade on site'),
      { role: 'fire', minutes: 15, levels: FROM_YELLOW },
      says.brigade,
    ),
    clearPlace(
      text('先撤厂内与下风向邻近单位，清点人数。', 'First the works and its neighbours downwind; count who is out.'),
    ),
    step(
      'monitor-air',
      text('环境监测', 'Monitor air and water'),
      { role: 'environment', minutes: 45, levels: FROM_YELLOW },
      text('下风向与雨排口布点，每 15 min 报一次。', 'Measure downwind and at the outfalls, report every 15 min.'),
    ),
    SUPERVISE,
    COORDINATE,
    MEDICAL_STAND_BY,
  ],
})
