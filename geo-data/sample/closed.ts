import { withAlarm } from '../alarm/judge.ts'
import { type Roster, remember } from './roster/roster.ts'

/** Forgets alarms that are no longer open on the record. `open`: `sensor|threshold` of those that are. */
export const forgetClosed = (roster: Roster, open: ReadonlySet<string>): void => {
  for (const [id, watched] of roster.watched) {
    const rules = roster.byId.get(id)?.rules ?? []
    let kept = watched
    for (const [place, rule] of rules.entries()) {
      if (!watched.now[place]?.alarm || open.has(`${id}|${rule.thresholdId}`)) continue
      kept = withAlarm(kept, rules, rule.thresholdId, null)
    }
    if (kept !== watched) remember(roster, id, kept)
  }
}
