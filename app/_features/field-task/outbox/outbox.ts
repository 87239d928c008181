/**
 * What a crew did that the server does not know yet. A phone with one bar of signal must neither lose a word nor say it twice, so
 * everything done goes into the outbox first and leaves it when the server has answered. Pure: moments and ids are given.
 */
export type TaskState = 'assigned' | 'accepted' | 'arrived' | 'completed' | 'declined' | 'cancelled'

/** A place as the phone knows it. */
export interface Fix {
  readonly longitude: number
  readonly latitude: number
}

/** One thing done on the street. */
export type Deed =
  | { readonly kind: 'accept'; readonly taskId: string }
  | { readonly kind: 'decline'; readonly taskId: string; readonly reason: string }
  | { readonly kind: 'arrive'; readonly taskId: string; readonly fix: Fix | null }
  | { readonly kind: 'photo'; readonly taskId: string; readonly fix: Fix | null; readonly fileName: string }
  | { readonly kind: 'complete'; readonly taskId: string; readonly outcome: string; readonly fix: Fix | null }

/** A deed on its way. */
export interface Parcel {
  readonly id: string
  readonly deed: Deed
  /** Epoch milliseconds. */
  readonly madeAt: number
  readonly tries: number
  /** Not before, epoch milliseconds. */
  readonly nextAt: number
  /** Why the city said no; such a parcel is not sent again and stays until it has been read. */
  readonly refused: string | null
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

/** A deed, packed. */
export const parcelOf = (id: string, deed: Deed, madeAt: number): Parcel => ({
  id,
  deed,
  madeAt,
  tries: 0,
  nextAt: madeAt,
  refused: null,
})

/**
 * What may be sent now: of every task its oldest parcel only, for "completed" must not overtake "arrived". After a refusal the later
 * ones of that task go all the same: each is judged by the city, not by the phone.
 */
export function due(parcels: readonly Parcel[], now: number): readonly Parcel[] {
  const waiting = parcels.filter(({ refused }) => refused === null).toSorted((a, b) => a.madeAt - b.madeAt)
  const seen = new Set<string>()
  return waiting.filter(({ deed, nextAt }) => {
    if (seen.has(deed.taskId)) return false
    seen.add(deed.taskId)
    return nextAt <= now
  })
}

/** After silence: the same parcel, later; the wait doubles up to a minute. */
export const postponed = (parcel: Parcel, now: number): Parcel => ({
  ...parcel,
  tries: parcel.tries + 1,
  nextAt: now + Math.min(FIRST_WAIT_MS * 2 ** parcel.tries, LONGEST_WAIT_MS),
})

/** After a no: kept with its reason, sent no more. */
export const refusedFor = (parcel: Parcel, reason: string): Parcel => ({ ...parcel, refused: reason })

/** When the network came back nobody waits any longer. */
export const hastened = (parcels: readonly Parcel[], now: number): readonly Parcel[] =>
  parcels.map((parcel) => ({ ...parcel, nextAt: Math.min(parcel.nextAt, now) }))

const LEADS_TO: Readonly<Record<Deed['kind'], TaskState | null>> = {
  accept: 'accepted',
  decline: 'declined',
  arrive: 'arrived',
  photo: null,
  complete: 'completed',
}

/** What was done about one task and is still here, in the order it was done. */
export const parcelsOf = (taskId: string, parcels: readonly Parcel[]): readonly Parcel[] =>
  parcels.filter(({ deed }) => deed.taskId === taskId).toSorted((a, b) => a.madeAt - b.madeAt)

/** The state a crew sees: the server's, moved on by what it has done since. */
export function stateWith(state: TaskState, taskId: string, parcels: readonly Parcel[]): TaskState {
  return parcelsOf(taskId, parcels)
    .filter(({ refused }) => refused === null)
    .reduce((known, { deed }) => LEADS_TO[deed.kind] ?? known, state)
}

/** What a crew may do next. */
export const MAY_DO: Readonly<Record<TaskState, readonly Deed['kind'][]>> = {
  assigned: ['accept', 'decline'],
  accepted: ['arrive', 'photo', 'decline'],
  arrived: ['photo', 'complete'],
  completed: [],
  declined: [],
  cancelled: [],
}
