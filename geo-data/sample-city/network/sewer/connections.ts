import { text } from '../../../sectors/text.ts'
import { chanceOf } from '../../chance.ts'
import type { Board } from '../../ground.ts'
import { zoneAt } from '../../land/frame.ts'
import type { Street } from '../../land/street.ts'
import { groundElevation } from '../../land/terrain.ts'
import { type LaidSegment, lying, type Network, numbered, type PlacedAsset, standing } from '../lay.ts'
import { coverOf, type Ground, pathBelow } from '../section.ts'
import { DRAINAGE } from './sewers.ts'

type Kind = 'gully' | 'connection-well' | 'overflow'

const WORD: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  gully: ['雨水口', 'gully'],
  'connection-well': ['接户井', 'connection well'],
  overflow: ['截流井', 'interceptor'],
}

/** How far from its manhole each stands, square to the street: at the kerb, behind it, or beside the sewer. */
const OFF: Readonly<Record<Kind, number>> = { gully: -14, 'connection-well': -20, overflow: -1.6 }

/** The arterial under whose middle a well lies, well clear of its ends. */
const streetOver = (arterials: readonly Street[], [u, v]: Board): Street | undefined =>
  arterials.find(({ axis, at, from, to }) => {
    const [s, across] = axis === 'u' ? [u, v] : [v, u]
    return Math.abs(across - at) < 4 && s > from + 40 && s < to - 40
  })

interface Wish {
  readonly well: PlacedAsset
  readonly kind: Kind
  readonly overLimit: boolean
}

const joined = (
  { well, kind, overLimit }: Wish,
  street: Street,
  index: number,
  ground: Ground,
): [PlacedAsset, LaidSegment] => {
  const off = OFF[kind]
  const at: Board = street.axis === 'u' ? [well.at[0], well.at[1] + off] : [well.at[0] + off, well.at[1]]
  const number = numbered(index + 1)
  const service = well.record.attributes.service === 'rain' ? 'rain' : 'sewage'
  const [zh, en] = WORD[kind]
  const name = text(`${street.name.zh}${zh} ${number}`, `${street.name.en} ${en} ${number}`)
  const attributes = {
    gully: { ground_elevation_m: groundElevation(at) },
    'connection-well': { service, over_limit_risk: overLimit },
    overflow: { service: 'combined' },
  }[kind]
  const asset = standing(DRAINAGE, { kind, code: `PS-L-${number}`, at, name, attributes })
  const pipe = lying(DRAINAGE, {
    kind: 'conduit',
    code: `PS-LG-${number}`,
    name: text(`${name.zh}连接管`, `${name.en} branch`),
    from: asset,
    to: well,
    path: pathBelow(service, asset.at, well.at, ground),
    attributes: {
      service,
      diameter_mm: 300,
      material: 'plastic',
      built_year: 2008,
      depth_m: coverOf(service, at, 300),
      role: 'branch',
    },
  })
  return [asset, pipe]
}

/** Gullies at the kerb, wells of dischargers and interceptors, each joined to a manhole of an arterial. */
export const connections = (drains: Network, streets: readonly Street[], ground: Ground): Network => {
  const chance = chanceOf('linlan drain connections')
  const arterials = streets.filter(({ rank }) => rank === 'arterial')
  const wishes = drains.assets
    .filter(({ record }) => record.kind === 'manhole')
    .flatMap((well): Wish[] => {
      const isRain = well.record.attributes.service === 'rain'
      const kind: Kind = isRain
        ? 'gully'
        : zoneAt(well.at) === 'old-town' && chance.happens(0.4)
          ? 'overflow'
          : 'connection-well'
      const overLimit = chance.happens(0.3)
      return chance.happens(isRain ? 0.16 : 0.06) ? [{ well, kind, overLimit }] : []
    })
  const laid = wishes.flatMap((wish) => {
    const street = streetOver(arterials, wish.well.at)
    return street ? [{ wish, street }] : []
  })
  const parts = laid.map(({ wish, street }, index) => joined(wish, street, index, ground))
  return { assets: parts.map(([asset]) => asset), segments: parts.map(([, pipe]) => pipe) }
}
