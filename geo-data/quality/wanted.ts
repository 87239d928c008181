import { KINDS, SECTORS } from '../sectors/registry.ts'
import type { Attribute, Kind, KindRef } from '../sectors/sector.ts'

/** What the registry wants of one attribute of one kind. */
export interface Wanted {
  readonly sector_id: string
  readonly kind: string
  readonly attribute: string
  readonly numeric: boolean
  readonly least: number | null
  readonly most: number | null
  readonly choices: readonly string[] | null
  /** Something stands still without it: a law, a placement rule, the ranking of suspects, the picture of depth. */
  readonly needed: boolean
}

/** Asked for by the ranking of suspects and by the picture of depth, of whatever has them. */
const ALWAYS = new Set(['material', 'built_year', 'depth_m'])

/** Attributes that placement rules ask of a kind. */
const askedByPlacement = (ref: KindRef): ReadonlySet<string> =>
  new Set(
    SECTORS.flatMap(({ placement }) => placement)
      .flatMap(({ kinds, where, near }) => [
        { kinds, where },
        ...(near ?? []).flatMap((one) => (one.of === 'kinds' ? [{ kinds: one.kinds, where: one.where }] : [])),
      ])
      .filter(({ kinds }) => kinds.includes(ref))
      .flatMap(({ where }) => (where ?? []).map(({ attribute }) => attribute)),
  )

const askedByTraits = ({ carries, space, isolates }: Kind): ReadonlySet<string | undefined> =>
  new Set([
    ...Object.values(carries ?? {}),
    ...Object.values(isolates ?? {}),
    ...[space?.volume, space?.coverMass, space?.coverDiameter],
  ])

const wantedOf = (ref: KindRef, sectorId: string, kind: Kind): Wanted[] => {
  const placement = askedByPlacement(ref)
  const traits = askedByTraits(kind)
  const needed = ({ name, assumedDefault }: Attribute): boolean =>
    assumedDefault !== undefined || ALWAYS.has(name) || placement.has(name) || traits.has(name)
  return kind.attributes.map((attribute) => ({
    sector_id: sectorId,
    kind: kind.id,
    attribute: attribute.name,
    numeric: attribute.type === 'number' || attribute.type === 'integer',
    least: attribute.range?.min ?? null,
    most: attribute.range?.max ?? null,
    choices: attribute.choices?.map(({ id }) => id) ?? null,
    needed: needed(attribute),
  }))
}

/** Of every attribute of every kind. */
export const WANTED: readonly Wanted[] = KINDS.flatMap(({ ref, sector, it }) => wantedOf(ref, sector.id, it))

/** Which ends of which lines must meet something, and what (the topology rules of the registry). */
export interface Joint {
  readonly sector_id: string
  readonly kind: string
  readonly snap: number
  readonly meets: readonly KindRef[]
}

export const JOINTS: readonly Joint[] = SECTORS.flatMap(({ topology }) => topology)
  .filter(({ at }) => at === 'ends')
  .map(({ from, to, snapMetres }) => {
    const [sector_id = '', kind = ''] = from.split('.')
    return { sector_id, kind, snap: snapMetres, meets: to }
  })
