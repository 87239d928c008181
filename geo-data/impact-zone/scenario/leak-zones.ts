import type { Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { attributeFigure, type Placed, type Situation } from '../situation.ts'
import { card, type Drawn, noModelCard, refusedCard, together } from '../sketch.ts'
import { airsOf } from './air.ts'
import { cloudExplosionZones, flammableCloudZones, jetCloudZones } from './cloud-zones.ts'
import { jetFireZones, ruptureZones } from './fire-zones.ts'
import type { Burning, Leak } from './leak.ts'
import { poolFireZones } from './pool-zones.ts'
import { type Contents, contentsOfVessel } from './release/contents.ts'
import type { Way } from './release/outflow.ts'
import { releaseFrom, waysOf } from './release/release.ts'
import { toxicZones } from './toxic-zones.ts'
import { fireballZones, massExplosionZones, otherFireballs } from './vessel-zones.ts'

/** Who draws a leak is the last law of its scenario; what does not burn makes no fire. */
const BURNING: Readonly<Record<string, (leak: Burning) => Drawn>> = {
  'fire/point-source': jetFireZones,
  'fire/pool-fire': poolFireZones,
  'fire/fireball': fireballZones,
  'fire/fireball-heat': fireballZones,
  'dispersion/momentum-jet': jetCloudZones,
  'dispersion/britter-mcquaid': flammableCloudZones,
  'explosion/kingery-bulmash': cloudExplosionZones,
}

const TOXIC = 'dispersion/puff/finite-release'

/** What is left to draw when it is known how it was lit: at once nothing drifts off, later nothing stands as a jet, never nothing burns. */
const DRAWN_WHEN: Readonly<Record<string, readonly string[]>> = {
  immediate: ['fire/point-source', 'fire/pool-fire', 'fire/fireball', 'fire/fireball-heat'],
  delayed: [
    'dispersion/momentum-jet',
    'dispersion/britter-mcquaid',
    'explosion/kingery-bulmash',
    'fire/pool-fire',
    TOXIC,
  ],
  none: ['dispersion/momentum-jet', 'dispersion/britter-mcquaid', TOXIC],
}

/** What leaks from a line, the likeliest suspect, or from the vessel nearest to the trouble. */
export const leakZones = (situation: Situation, scenario: Scenario, suspect: Contents | undefined): Drawn =>
  scenario.subject === 'segment' ? ofSegment(situation, scenario, suspect) : ofVessel(situation, scenario)

const ofSegment = (situation: Situation, scenario: Scenario, contents: Contents | undefined): Drawn => {
  if (!contents)
    return card(
      scenario,
      text(
        '附近无嫌疑管段，或其介质不在物性表中：无经验证模型，不画圈',
        'No suspect segment nearby, or its substance is in no table: no validated model, no ring',
      ),
    )
  const { when } = scenario
  const held = when && attributeFigure(situation, contents.of, when.attribute)
  if (when && !(typeof held?.value === 'number' && held.value >= when.atLeast))
    return card(
      scenario,
      text(
        `${held?.value ?? '—'} ${when.unit} 低于 ${when.atLeast} ${when.unit}：未达到`,
        `${held?.value ?? '—'} ${when.unit} is below ${when.atLeast} ${when.unit}: not reached`,
      ),
    )
  if (scenario.laws.includes('fire/potential-impact-radius')) return ruptureZones(scenario, contents)
  return throughEach(situation, scenario, { contents, mayLead: true })
}

const ofVessel = (situation: Situation, scenario: Scenario): Drawn => {
  const alone = situation.suspects.length === 0
  if (scenario.laws[0] === 'explosion/tnt-equivalence') {
    const store = situation.facilities.find(({ kind }) => kind.holds?.mass)
    return store ? massExplosionZones(situation, scenario, store, alone) : noModelCard(scenario)
  }
  const held = holding(situation, scenario)
  const fireball = scenario.laws.some((law) => law.startsWith('fire/fireball'))
  // A tank scenario of a pipeline's alarm says nothing where no tank stands.
  if (!held && !alone) return together([])
  if (!held)
    return card(
      scenario,
      text(
        '附近无有存量与物性记录的设备：不画圈',
        'No vessel nearby whose contents are on record and in a table: no ring',
      ),
    )
  const drawn = throughEach(situation, scenario, { contents: held.contents, mayLead: alone })
  return fireball ? together([drawn, otherFireballs(situation, scenario, held.vessel)]) : drawn
}

const holding = (situation: Situation, scenario: Scenario): { vessel: Placed; contents: Contents } | undefined => {
  for (const vessel of situation.facilities) {
    const contents = contentsOfVessel(situation, vessel, scenario)
    if (contents) return { vessel, contents }
  }
  return undefined
}

interface Leaking {
  readonly contents: Contents
  readonly mayLead: boolean
}

const throughEach = (situation: Situation, scenario: Scenario, { contents, mayLead }: Leaking): Drawn =>
  together(
    waysOf(situation, scenario).map(({ way, leads }) =>
      throughOne(situation, scenario, { contents, way, leads: leads && mayLead }),
    ),
  )

const throughOne = (
  situation: Situation,
  scenario: Scenario,
  { contents, way, leads }: { contents: Contents; way: Way; leads: boolean },
): Drawn => {
  const release = releaseFrom(situation, contents, way)
  if (!release.ok) return refusedCard(scenario, release.reason)
  const drawn = airsOf(situation).map((air) =>
    drawLeak({ situation, scenario, contents, release: release.value, air, leads }),
  )
  return drawn.length === 1 && drawn[0] ? drawn[0] : worstOf(drawn)
}

const drawLeak = (leak: Leak): Drawn => {
  const { scenario, contents, situation } = leak
  const last = scenario.laws.at(-1) ?? ''
  const lit = DRAWN_WHEN[String(situation.overrides.ignition)]
  if (lit && !lit.includes(last)) return together([])
  if (last === TOXIC) return toxicZones(leak)
  const draw = BURNING[last]
  if (!draw) return noModelCard(scenario)
  return contents.fuel ? draw({ ...leak, fuel: contents.fuel }) : refusedCard(scenario, 'not-flammable')
}

/** Of the same criterion in several weathers, the one that reaches farthest. */
const worstOf = (drawings: readonly Drawn[]): Drawn => {
  const sketches = drawings.flatMap((drawn) => drawn.sketches)
  const farthest = new Map<string, (typeof sketches)[number]>()
  for (const one of sketches) {
    const before = farthest.get(one.criterion.id)
    if (!before || (one.radiusM ?? 0) > (before.radiusM ?? 0)) farthest.set(one.criterion.id, one)
  }
  const cards = sketches.length > 0 ? [] : drawings.flatMap((drawn) => drawn.cards)
  return { sketches: [...farthest.values()], cards }
}
