/** What a wall did with a view: showed it, or not, because its scene is pinned or an incident has its map. */
export const WALL_ANSWERS = ['shown', 'pinned', 'taken'] as const

export type WallAnswer = (typeof WALL_ANSWERS)[number]

export const isWallAnswer = (text: string): text is WallAnswer => (WALL_ANSWERS as readonly string[]).includes(text)

/** Who sends views to the wall, and takes them back. */
export const WALL_SENDERS: ReadonlySet<string> = new Set(['duty-officer', 'commander'])

/** A view that a desk has sent to the wall for a while. */
export interface WallView {
  readonly id: number
  /** As it stands in the address of a desk, after the question mark. */
  readonly place: string
  readonly sentBy: number
  readonly sentAt: Date
  readonly endsAt: Date
  readonly answer: WallAnswer | null
  readonly answeredAt: Date | null
}

/** Seconds that a view may stay (ours): long enough to be seen, short enough not to be forgotten there. */
export const WALL_VIEW_SECONDS = { shortest: 30, longest: 4 * 3600 } as const

export const LONGEST_PLACE = 8_000

/** What may stand in an address after the question mark. */
export const isPlace = (text: string): boolean => text.length <= LONGEST_PLACE && /^[\w.~%+=&:,!*'()-]+$/.test(text)

/** The wall's last word stands, but a second, pinned wall does not unsay that a first one shows it. */
export const answerAfter = (before: WallAnswer | null, now: WallAnswer): WallAnswer =>
  before === 'shown' && now === 'pinned' ? 'shown' : now
