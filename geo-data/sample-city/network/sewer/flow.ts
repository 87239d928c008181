import { metresApart } from '../lay.ts'
import type { Knot, Strand, Weave } from '../weave.ts'

/** A strand in the direction in which the water runs, and how much of the network drains through it, m of pipe. */
export interface Run {
  readonly strand: Strand
  readonly from: Knot
  readonly to: Knot
  readonly upstreamM: number
}

interface Reached {
  readonly knot: Knot
  readonly by?: Strand
  readonly next?: Knot
  readonly metres: number
}

/**
 * Cuts a woven net into trees: from every knot the shortest way to an outlet; what would close a ring is left out, so that each sewer
 * begins at its own summit. Strands over which `mayRun` says no are left out as well.
 * @returns the runs, upstream before downstream; knots that reach no outlet have none.
 */
export const forest = (
  { knots, strands }: Weave,
  outlets: readonly Knot[],
  mayRun: (strand: Strand) => boolean,
): Run[] => {
  const beside = new Map<string, Strand[]>(knots.map(({ key }) => [key, []]))
  for (const strand of strands.filter(mayRun)) {
    beside.get(strand.from.key)?.push(strand)
    beside.get(strand.to.key)?.push(strand)
  }
  const order = nearestFirst(outlets, beside)
  const upstream = new Map<string, number>()
  return order.reverse().flatMap(({ knot, by, next }): Run[] => {
    if (!by || !next) return []
    const own = (upstream.get(knot.key) ?? 0) + metresApart(knot.at, next.at)
    upstream.set(next.key, (upstream.get(next.key) ?? 0) + own)
    return [{ strand: by, from: knot, to: next, upstreamM: own }]
  })
}

/** Dijkstra's order from all outlets at once. */
const nearestFirst = (outlets: readonly Knot[], beside: ReadonlyMap<string, readonly Strand[]>): Reached[] => {
  const settled = new Map<string, Reached>()
  const waiting = new Heap()
  for (const knot of outlets) waiting.push({ knot, metres: 0 })
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    if (settled.has(here.knot.key)) continue
    settled.set(here.knot.key, here)
    for (const strand of beside.get(here.knot.key) ?? []) {
      const far = strand.from.key === here.knot.key ? strand.to : strand.from
      if (settled.has(far.key)) continue
      waiting.push({ knot: far, by: strand, next: here.knot, metres: here.metres + metresApart(far.at, here.knot.at) })
    }
  }
  return [...settled.values()]
}

/** A binary heap, the nearest on top. */
class Heap {
  readonly #items: Reached[] = []

  push(item: Reached): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((items[parent] as Reached).metres <= item.metres) break
      items[at] = items[parent] as Reached
      at = parent
    }
    items[at] = item
  }

  pop(): Reached | undefined {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (!top || !last || items.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && (items[child + 1] as Reached).metres < (items[child] as Reached).metres) child++
      if ((items[child] as Reached).metres >= last.metres) break
      items[at] = items[child] as Reached
      at = child
    }
    items[at] = last
    return top
  }
}
