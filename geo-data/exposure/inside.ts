import { KINDS } from '../sectors/registry.ts'
import { type ExposedGround, type ExposedPlace, type Exposure, peopleRange } from './exposure.ts'

/** What the record says lies in a zone: one thing by its id, or all of one kind or name together. */
export interface Inside {
  readonly what: 'building' | 'target' | 'source' | 'asset' | 'road' | 'crossing' | 'resource' | 'shelter'
  readonly id: number | null
  readonly sector: string | null
  /** Of a building its use, of a crossing SECTOR.KIND. */
  readonly kind: string
  readonly zh: string | null
  readonly en: string | null
  /** How far from the trouble, m. */
  readonly m: number | null
  readonly people: number | null
  /** How long lines are together. */
  readonly metres: number | null
  readonly substance: string | null
  readonly kg: number | null
  readonly capability: string | null
  readonly many: number
}

/** What lies around all zones, whichever of them holds it. */
interface Around {
  readonly shelters: readonly Inside[]
  /** Whether buildings are on record in the neighbourhood at all: only then does none inside mean nobody. */
  readonly surveyed: boolean
  readonly hour: number
}

/** Places named one by one in an exposure; beyond these only the nearest are. */
const MOST_NAMED = 50
const MOST_ROADS = 40
/** As many as a commander can send people to. */
const SHELTERS = 3

/** Kinds that traffic goes over or through, SECTOR.KIND. */
export const CROSSED: readonly string[] = KINDS.filter(({ it }) => it.crossed).map(({ ref }) => ref)

/**
 * Who and what is exposed, of all that lies in one zone. People are those of the buildings; where no building stands, those of
 * the protection targets; where nothing was ever surveyed, nobody was counted.
 */
export const exposureOf = (inside: readonly Inside[], isLine: boolean, around: Around): Exposure => {
  const of = (what: Inside['what']) => inside.filter((one) => one.what === what)
  const [buildings, targets] = [of('building'), nearest(of('target'))]
  const counted = buildings.length > 0 ? buildings : targets
  const people = counted.map((one) => ({ use: one.kind, people: one.people ?? 0 }))
  return {
    people: people.length > 0 || around.surveyed ? peopleRange(people, around.hour) : null,
    protectionTargets: targets.map((target) => ({ ...asPlace(target), arrivalS: null })),
    hazardSources: nearest(of('source')).map((source) => ({
      ...asPlace(source),
      substance: source.substance,
      quantityKg: source.kg,
    })),
    assets: of('asset').map(({ sector, kind, many, metres }) => ({
      sectorId: sector ?? '',
      kind,
      count: many,
      metres,
    })),
    buildings: buildings.reduce((sum, { many }) => sum + many, 0),
    ground: isLine ? groundOf(of, around.shelters) : null,
  }
}

const groundOf = (of: (what: Inside['what']) => Inside[], shelters: readonly Inside[]): ExposedGround => {
  const reached = new Set(of('target').map(({ id }) => id))
  return {
    roads: of('road')
      .sort((a, b) => (b.metres ?? 0) - (a.metres ?? 0))
      .slice(0, MOST_ROADS)
      .map(({ kind, zh, en, metres }) => ({ kind, name: nameOf({ zh, en }), metres: metres ?? 0 })),
    crossings: nearest(onceByName(of('crossing'))).map(asPlace),
    resources: nearest(of('resource')).map((one) => ({ ...asPlace(one), capability: one.capability ?? '' })),
    shelters: nearest(shelters.filter(({ id }) => !reached.has(id)))
      .slice(0, SHELTERS)
      .map(asPlace),
  }
}

/** A bridge may be on record as a place and as its deck: it is one bridge by its name, as near as the nearer. */
const onceByName = (crossings: readonly Inside[]): Inside[] => {
  const byName = new Map<string | null, Inside>()
  for (const one of crossings) {
    const known = byName.get(one.zh)
    byName.set(one.zh, known ? { ...known, ...leastOf(known, one) } : one)
  }
  return [...byName.values()]
}

const leastOf = (a: Inside, b: Inside) => ({
  id: Math.min(a.id ?? 0, b.id ?? 0),
  m: Math.min(a.m ?? 0, b.m ?? 0),
  kind: [a.kind, b.kind].toSorted()[0] ?? '',
  en: [a.en ?? '', b.en ?? ''].toSorted()[0] ?? '',
})

const nearest = (all: readonly Inside[]): Inside[] =>
  all.toSorted((a, b) => (a.m ?? 0) - (b.m ?? 0) || (a.id ?? 0) - (b.id ?? 0)).slice(0, MOST_NAMED)

const asPlace = ({ id, kind, zh, en, m }: Inside): ExposedPlace => ({
  id: id ?? 0,
  kind,
  name: nameOf({ zh, en }),
  distanceM: Number((m ?? 0).toFixed(1)),
})

const nameOf = ({ zh, en }: Pick<Inside, 'zh' | 'en'>) => ({ zh: zh ?? '', en: en ?? zh ?? '' })
