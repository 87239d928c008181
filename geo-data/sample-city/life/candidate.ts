import type { PlacementRule } from '../../sectors/placement-rule.ts'
import type { Registered } from '../../sectors/registry.ts'
import type { KindRef, Metric } from '../../sectors/sector.ts'
import type { Position } from '../ground.ts'
import { nearTo } from './nearness.ts'
import { pointOf, type Standing } from './standing.ts'

/** A point at which a sensor of some metric may stand. */
export interface Candidate {
  readonly on: Standing
  readonly at: Position
  /** The most urgent placement rule that asks for it there: 1 first, 9 none. */
  readonly priority: number
}

const UNASKED = 9
/** Ages are counted from here: the sample city never grows older. */
const YEAR = 2026

/** Everywhere a metric may be measured, what its placement rules ask for first. On things of another sector only where a rule asks. */
export const candidatesFor = (
  { sector, it }: Registered<Metric>,
  city: ReadonlyMap<KindRef, readonly Standing[]>,
): Candidate[] => {
  const rules = sector.placement.filter(({ metric }) => metric === it.id).map((rule) => asked(rule, city))
  const found = it.on
    .flatMap((ref) => city.get(ref) ?? [])
    .flatMap((on): Candidate[] => {
      const own = on.ref.startsWith(`${sector.id}.`)
      const best = rules.filter(({ asks }) => asks(on)).sort((a, b) => a.rule.priority - b.rule.priority)[0]
      if (!best && !own) return []
      return pointsOn(on, best?.rule).map((at) => ({ on, at, priority: best?.rule.priority ?? UNASKED }))
    })
  return found.sort((a, b) => a.priority - b.priority)
}

interface Asked {
  readonly rule: PlacementRule
  readonly asks: (on: Standing) => boolean
}

const asked = (rule: PlacementRule, city: ReadonlyMap<KindRef, readonly Standing[]>): Asked => {
  // What else a rule asks to be near (people, water, roads) is left to the query that finds what is missing.
  const nearby = (rule.near ?? []).flatMap((near) =>
    near.of === 'kinds'
      ? [
          nearTo(
            near.kinds.flatMap((ref) => city.get(ref) ?? []),
            near.withinMetres,
          ),
        ]
      : [],
  )
  return {
    rule,
    asks: (on) =>
      rule.kinds.includes(on.ref) &&
      (rule.where ?? []).every((one) => holds(one, on)) &&
      nearby.every((isNear) => isNear(pointOf(on, 0.5))),
  }
}

const holds = (condition: NonNullable<PlacementRule['where']>[number], { attributes }: Standing): boolean => {
  const value = attributes[condition.attribute]
  if (value === undefined) return false
  switch (condition.is) {
    case 'one-of':
      return condition.values.includes(value)
    case 'older-than':
      return YEAR - Number(value) > condition.years
    case 'at-least':
      return Number(value) >= condition.value
    case 'more-than':
      return Number(value) > condition.value
    case 'at-most':
      return Number(value) <= condition.value
  }
}

/** One in the middle, or as many as the rule wants, evenly along it. */
const pointsOn = (on: Standing, rule: PlacementRule | undefined): Position[] => {
  const along = rule?.everyMetres ? Math.ceil(on.lengthM / rule.everyMetres) : 1
  const count = Math.max(1, rule?.atLeast ?? 1, along)
  return Array.from({ length: count }, (_, place) => pointOf(on, (place + 0.5) / count))
}

/** Every n-th of a list, so that `count` are spread over all of it. */
const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor((at * list.length) / count)] as T)

/** So many of them: all that the urgent rules ask for, of the last that is reached a part spread over the whole city. */
export const chosen = (candidates: readonly Candidate[], count: number): Candidate[] => {
  const picked: Candidate[] = []
  for (const priority of new Set(candidates.map((one) => one.priority))) {
    const same = candidates.filter((one) => one.priority === priority)
    picked.push(...spread(same, count - picked.length))
    if (picked.length >= count) break
  }
  return picked
}
