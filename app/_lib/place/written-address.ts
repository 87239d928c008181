/**
 * Addresses on their way through the router, the oldest first: the one it showed when the first of them was written, then each as it
 * was written. Next.js takes an address over in a transition, and when that ends writes it into the bar once more: for a moment the
 * bar shows the address before the last one, and a change made from it would undo what lies between.
 */
export type UnderWay = readonly string[]

export const NOTHING_UNDER_WAY: UnderWay = []

/** Written while the newest was `before`. */
export const wrote = (underWay: UnderWay, before: string, next: string): UnderWay =>
  underWay.length === 0 ? [before, next] : [...underWay, next]

/**
 * The router now shows this address: what it has passed is forgotten, all of it where the newest has come or somebody has gone
 * elsewhere. Told of the same address twice, it forgets no more.
 */
export const shown = (underWay: UnderWay, routed: string): UnderWay => {
  const place = underWay.indexOf(routed)
  return place < 0 || place === underWay.length - 1 ? NOTHING_UNDER_WAY : underWay.slice(place)
}

/** Where the page is, while the router shows `routed`: at the newest of ours that it has yet to reach. */
export const newest = (underWay: UnderWay, routed: string): string =>
  underWay.includes(routed) ? (underWay.at(-1) ?? routed) : routed
