import { plumeTop } from '../../../physics/dispersion/plume-top.ts'
import { type FiniteRelease, finitePeak, type Spread } from '../../../physics/dispersion/puff/finite-release.ts'
import { text } from '../../../sectors/text.ts'
import { derived, type Profile, round, type Step } from '../../step.ts'
import type { Leak } from '../leak.ts'

/** Said where a cloud is known by its ground alone. */
export const NO_HEIGHT = text(
  '无高度：本定律不给出云团高度，三维中只画地面范围',
  'no height from this law: the scene draws only its ring on the ground',
)

const NAME = text('云团最高处', 'Highest point of the cloud')
const SCREENING = text(
  '高度为筛查值，未经验证：不计逆温层与建筑物；释放减弱后仍按最大速率的高度画',
  'its height is screening, unvalidated: no lid and no buildings; as the release weakens it is still drawn for its highest rate',
)
const ANY_WAY = text('风向不定：各个方向都按这一高度画', 'wind unsettled: drawn so high every way')
const STRAIGHT_UP = text(
  '喷射可能朝上：三维画成半球；不计浮力与风',
  'the jet may point up: half a sphere in the scene; no buoyancy and no wind',
)

const SECTIONS = 24

/** Places along a reach, crowded towards both ends, where a cloud bends most. */
const placesAlong = (reachM: number): number[] =>
  Array.from({ length: SECTIONS }, (_, section) => (reachM * (1 - Math.cos((Math.PI * (section + 1)) / SECTIONS))) / 2)

const decimetres = (metres: number): number => Math.round(metres * 10) / 10

const from = ({ contents }: Leak): Profile['from'] => contents.place.coordinates

export interface PlumeHeight {
  readonly release: FiniteRelease
  readonly spread: Spread
  readonly kgM3: number
  readonly reachM: number
}

/** How high a drifting cloud holds its criterion, and where it is highest. */
export const plumeHeight = (leak: Leak, { release, spread, kgM3, reachM }: PlumeHeight): Step[] => {
  const sections = placesAlong(reachM).flatMap((alongM) => {
    const [ground, sigmas] = [finitePeak(release, alongM, 0, spread), spread(alongM)]
    if (!ground.ok || !sigmas.ok || !(ground.value > 0)) return []
    const { sigmaZM } = sigmas.value
    const section = { groundKgM3: ground.value, sigmaZM, releaseHeightM: release.releaseHeightM }
    const top = plumeTop(section, kgM3)
    return top.ok ? [{ alongM, topM: top.value, ...section }] : []
  })
  const highest = sections.toSorted((a, b) => b.topM - a.topM)[0]
  if (!highest) return []
  const { towardsDeg } = leak.air
  const tops = sections.map(({ alongM, topM }) => [decimetres(alongM), decimetres(topM)] as const)
  const step: Step = {
    name: NAME,
    law: 'dispersion/plume-top',
    formula: 'z = σz·√(2·ln(C0/C)), C0 = C(x, 0, 0)',
    inputs: [
      derived('x', highest.alongM, 'm'),
      derived('σz', highest.sigmaZM, 'm'),
      derived('C0', highest.groundKgM3, 'kg/m³'),
      derived('C', kgM3, 'kg/m³'),
    ],
    result: { value: round(highest.topM), unit: 'm' },
    flags: [SCREENING, ...(towardsDeg === null ? [ANY_WAY] : [])],
    profile: { from: from(leak), towardsDeg, tops: [[0, release.releaseHeightM], ...tops] },
  }
  return [step]
}

/** A jet that may point anywhere reaches as high as it reaches far. */
export const jetHeight = (leak: Leak, reachM: number): Step => ({
  name: NAME,
  law: 'dispersion/momentum-jet',
  formula: 'z ≤ x',
  inputs: [derived('x', reachM, 'm')],
  result: { value: round(reachM), unit: 'm' },
  flags: [STRAIGHT_UP],
  profile: {
    from: from(leak),
    towardsDeg: null,
    tops: [0, ...placesAlong(reachM)].map((awayM) => [
      decimetres(awayM),
      decimetres(Math.sqrt(Math.max(0, reachM ** 2 - awayM ** 2))),
    ]),
  },
})
