/** A source as the city's status tells of it. */
interface Source {
  readonly lastSeenAt: string | null
  readonly expectedEveryS: number
}

/** Periods a source has been silent: its age against its own rhythm, not against a constant. Never heard is for ever. */
const silentPeriods = ({ lastSeenAt, expectedEveryS }: Source, now: number): number =>
  lastSeenAt === null
    ? Number.POSITIVE_INFINITY
    : (now - new Date(lastSeenAt).getTime()) / 1000 / Math.max(1, expectedEveryS)

/** The source that has been silent longest by its own rhythm; null when there is none. */
export const oldestSource = <Any extends Source>(sources: readonly Any[], now: number): Any | null =>
  sources.toSorted((a, b) => silentPeriods(b, now) - silentPeriods(a, now))[0] ?? null
