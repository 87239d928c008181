import type { ScenarioParameter } from '../../sector.ts'
import { text } from '../../text.ts'

/** How long until a valve is shut, min, by the way it is worked (scenarios.md, remembered from the Purple Book). */
const MINUTES_BY_OPERATION: Readonly<Record<string, number>> = { automatic: 2, remote: 10, manual: 30 }
const BY_HAND = 30

/** A valve of which nobody says how it is worked is worked by hand. */
export const minutesOfOperation = (operation: string): number => MINUTES_BY_OPERATION[operation] ?? BY_HAND

/** How long until the line is cut, by the way its valves are worked. */
export const ISOLATION_MINUTES: ScenarioParameter = {
  name: 'isolation_minutes',
  label: text('切断时间（自动/远控/手动）', 'Time to isolate (automatic, remote, manual)'),
  values: Object.values(MINUTES_BY_OPERATION),
  unit: 'min',
  provenance: { clause: 'Purple Book', source: 'scenarios.md', mark: 'R', verified: false },
}
