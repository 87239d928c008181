/**
 * Who has the map of the wall. Only what somebody has verified takes it, for two minutes at least; a drill never keeps it from the
 * real thing; a pinned scene is never taken. Pure: the moment is given. Rules: screens.md, "Takeover".
 */
export const HOLD_MS = 120_000

/** An incident as far as the rule needs to know it. */
export interface Claimant {
  readonly id: string
  readonly state: string
  readonly verification: string
  readonly exercise: boolean
  readonly openedAt: string
}

/** Whose the map is, since when, and who has had it. */
export interface Hold {
  readonly incidentId: string | null
  readonly exercise: boolean
  /** Epoch milliseconds. */
  readonly since: number
  readonly hadIt: readonly string[]
}

/** The map is the city's. */
export const NOBODY: Hold = { incidentId: null, exercise: false, since: 0, hadIt: [] }

/** Verified and not under control yet; the real before the drill, then the newest. */
export function claimsOf<Incident extends Claimant>(incidents: readonly Incident[]): readonly Incident[] {
  return incidents
    .filter(({ state, verification }) => verification === 'true' && (state === 'open' || state === 'responding'))
    .toSorted((a, b) => Number(a.exercise) - Number(b.exercise) || b.openedAt.localeCompare(a.openedAt))
}

const given = (claim: Claimant, now: number, hold: Hold): Hold => ({
  incidentId: claim.id,
  exercise: claim.exercise,
  since: now,
  hadIt: [...hold.hadIt, claim.id],
})

/** What a desk has sent to the wall has the map at once and as long as it claims it; a drill that was sent waits for the real. Null: nothing is sent. */
export function holdOfSent(hold: Hold, claims: readonly Claimant[], now: number, sentId: string | null): Hold | null {
  const sent = claims.find(({ id }) => id === sentId)
  if (!sent || (sent.exercise && claims.some(({ exercise }) => !exercise))) return null
  return hold.incidentId === sent.id ? hold : given(sent, now, hold)
}

/** Who holds the map from now on; the same object when nothing changes. */
export function nextHold(hold: Hold, claims: readonly Claimant[], now: number, pinned: boolean): Hold {
  const [first] = claims
  if (pinned) return hold.incidentId === null ? hold : { ...NOBODY, hadIt: hold.hadIt }
  if (hold.incidentId === null) return first ? given(first, now, hold) : hold
  if (hold.exercise && first && !first.exercise) return given(first, now, hold)
  if (now - hold.since < HOLD_MS) return hold
  const holder = claims.find(({ id }) => id === hold.incidentId)
  const newcomer = claims.find(
    ({ id, exercise }) => !hold.hadIt.includes(id) && (!exercise || hold.exercise || !holder),
  )
  if (newcomer) return given(newcomer, now, hold)
  if (holder) return hold
  return first ? given(first, now, hold) : { ...NOBODY, hadIt: [] }
}

/** What else is verified and waits, as a strip. */
export const waitingClaims = (claims: readonly Claimant[], hold: Hold): number =>
  claims.filter(({ id }) => id !== hold.incidentId).length

interface UrgentAlarm {
  readonly id: string
  readonly priority: string
  readonly verification: string
  readonly raisedAt: string
  readonly incident: { readonly id: string } | null
}

/** P1 that nobody has verified and that the map does not show already: a strip and an inset, newest first. */
export function unverifiedElsewhere<Alarm extends UrgentAlarm>(alarms: readonly Alarm[], hold: Hold): readonly Alarm[] {
  return alarms
    .filter(({ priority, verification }) => priority === 'P1' && verification === 'pending')
    .filter(({ incident }) => incident === null || incident.id !== hold.incidentId)
    .toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt))
}
