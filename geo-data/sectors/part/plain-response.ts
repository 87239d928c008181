import { ours } from '../provenance.ts'
import type { Hazard, PlanDefault, PlanStep } from '../sector.ts'
import { text } from '../text.ts'

interface Reach {
  /** How near alarms are one incident, and suspects are looked for, m. */
  readonly metres?: number
  readonly seconds?: number
  readonly events?: readonly string[]
}

/** What no validated law draws: the question on a card, never a ring. */
export const plainHazard = (
  about: Pick<Hazard, 'id' | 'name' | 'question' | 'metrics'>,
  kinds: Hazard['suspects']['kinds'],
  { metres = 200, seconds = 900, events = [] }: Reach = {},
): Hazard => ({
  ...about,
  events,
  suspects: { kinds, withinMetres: metres },
  adjacentMetres: 0,
  correlation: {
    alongNetworkMetres: 0,
    withinMetres: metres,
    withinSeconds: seconds,
    provenance: ours('one place is one incident'),
  },
  scenarios: [],
})

/** The plan that answers a hazard, under the hazard's own name. */
export const planFor = ({ id, name }: Hazard, steps: readonly PlanStep[]): PlanDefault => ({
  id,
  name: text(`${name.zh}处置预案`, `Response: ${name.en}`),
  hazard: id,
  steps,
})
