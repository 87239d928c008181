import { STANDINGS } from '../physics/standing.ts'
import type { Substance } from '../physics/substance/substance.ts'
import { substanceOf } from '../physics/substance/substances.ts'
import type { Hazard, Scenario } from '../sectors/sector.ts'
import { text } from '../sectors/text.ts'
import { type Candidate, rankCandidates } from './candidate.ts'
import { type ImpactZone, layOut } from './impact-zone.ts'
import { type Cloud, cloudExplosionZones, heavyCloudZones, jetCloudZones } from './scenario/cloud-zones.ts'
import { fireballCards, jetFireZones, ruptureZones } from './scenario/fire-zones.ts'
import { ambient, type Contents, contentsOf, releaseFrom } from './scenario/release.ts'
import { adjacentZones, chamberZones, runZones } from './scenario/space-zones.ts'
import { attributeFigure, type Situation, windOf } from './situation.ts'
import { type Card, card, type Drawn, noModelCard, refusedCard, together } from './sketch.ts'
import { type Figure, figure } from './step.ts'

export interface Drawing {
  readonly zones: readonly ImpactZone[]
  readonly candidates: readonly Candidate[]
  readonly cards: readonly Card[]
  readonly inputs: readonly Figure[]
}

/** Everything that a hazard asks to be drawn around a trouble, from what is on record there. */
export const drawZones = (situation: Situation, hazard: Hazard): Drawing => {
  const { candidates, contents } = suspected(situation)
  const drawn = sketchesFor(situation, hazard, contents)
  return {
    zones: layOut(drawn.sketches, situation.place),
    candidates,
    cards: eachOnce(drawn.cards),
    inputs: inputsOf(situation, contents),
  }
}

/** As `drawZones`, before anything is laid on the map: what a sample of a band needs. */
export const sketchesOf = (situation: Situation, hazard: Hazard): Drawn =>
  sketchesFor(situation, hazard, suspected(situation).contents)

/** The ranked suspects, and what the likeliest of them carries. */
const suspected = (situation: Situation) => {
  const candidates = rankCandidates(situation)
  const suspect = situation.suspects.find(({ id }) => id === candidates[0]?.segmentId)
  return { candidates, contents: suspect && contentsOf(situation, suspect, substanceOf) }
}

const sketchesFor = (situation: Situation, hazard: Hazard, contents: Contents | undefined): Drawn => {
  const only = situation.overrides.scenario
  const asked = hazard.scenarios.filter(({ id }) => only === undefined || id === only)
  return asked.length > 0
    ? together(asked.map((scenario) => drawScenario(situation, scenario, contents)))
    : noModelCard(hazard)
}

/** Several holes of one pipe lead to the same words: they are said once. */
const eachOnce = (cards: readonly Card[]): Card[] => [
  ...new Map(cards.map((one) => [`${one.hazard} ${one.text.zh}`, one])).values(),
]

const drawScenario = (situation: Situation, scenario: Scenario, contents: Contents | undefined): Drawn => {
  if (scenario.laws.length === 0 && scenario.subject !== 'adjacent-spaces') return noModelCard(scenario)
  switch (scenario.subject) {
    case 'space':
      return chamberZones(situation, scenario, substanceFor(situation, contents))
    case 'connected-run':
      return runZones(situation, scenario)
    case 'adjacent-spaces':
      return adjacentZones(situation, scenario)
    case 'facility':
      return fireballCards(situation, scenario, (id) => substanceOf(id)?.liquid?.densityKgM3.value)
    case 'segment':
      return drawSegment(situation, scenario, contents)
    case 'premises':
    case 'place':
      return noModelCard(scenario)
  }
}

/** What fills a chamber is what the likeliest suspect carries; with no suspect on record, methane, which sewers make too. */
const substanceFor = (_situation: Situation, contents: Contents | undefined): Substance => {
  const methane = substanceOf('methane')
  if (!methane) throw new Error('the table of substances has no methane')
  return contents?.substance ?? methane
}

const drawSegment = (situation: Situation, scenario: Scenario, contents: Contents | undefined): Drawn => {
  if (!scenario.laws.every((law) => Object.hasOwn(STANDINGS, law))) return noModelCard(scenario)
  if (!contents)
    return card(
      scenario,
      text(
        '附近无嫌疑管段，或其介质不在物性表中：无经验证模型，不画圈',
        'No suspect segment nearby, or its substance is in no table: no validated model, no ring',
      ),
    )
  const { when } = scenario
  const held = when && attributeFigure(situation, contents.line, when.attribute)
  if (when && !(typeof held?.value === 'number' && held.value >= when.atLeast))
    return card(
      scenario,
      text(
        `${held?.value ?? '—'} ${when.unit} 低于 ${when.atLeast} ${when.unit}：未达到`,
        `${held?.value ?? '—'} ${when.unit} is below ${when.atLeast} ${when.unit}: not reached`,
      ),
    )
  if (scenario.laws.includes('fire/potential-impact-radius')) return ruptureZones(scenario, contents)
  return together(
    holesOf(situation, scenario).map(({ hole, leads }) => throughHole(situation, scenario, { contents, hole, leads })),
  )
}

type Hole = number | 'full-bore'

/** The holes of a scenario, or the user's own; the largest that is not the whole bore leads on the wall. */
const holesOf = (situation: Situation, scenario: Scenario): { hole: Hole; leads: boolean }[] => {
  const own = situation.overrides.hole_mm
  if (own !== undefined) return [{ hole: typeof own === 'number' ? own : 'full-bore', leads: true }]
  const values = scenario.parameters.find(({ name }) => name === 'hole_mm')?.values ?? []
  const finite = values.filter((value) => typeof value === 'number')
  const leading = Math.max(...finite)
  return values.map((value) =>
    typeof value === 'number' ? { hole: value, leads: value === leading } : { hole: 'full-bore', leads: false },
  )
}

const throughHole = (
  situation: Situation,
  scenario: Scenario,
  { contents, hole, leads }: { contents: Contents; hole: Hole; leads: boolean },
): Drawn => {
  const release = releaseFrom(situation, contents, hole)
  if (!release.ok) return refusedCard(scenario, release.reason)
  const cloud: Cloud = { contents, release: release.value, leads }
  switch (scenario.laws.at(-1)) {
    case 'fire/point-source':
      return jetFireZones(situation, scenario, cloud)
    case 'dispersion/momentum-jet':
      return jetCloudZones(situation, scenario, cloud)
    case 'dispersion/britter-mcquaid':
      return heavyCloudZones(situation, scenario, cloud)
    case 'explosion/kingery-bulmash':
      return cloudExplosionZones(situation, scenario, cloud)
    default:
      return noModelCard(scenario)
  }
}

/** What all laws were given, once, for the card's head. */
const inputsOf = (situation: Situation, contents: Contents | undefined): Figure[] => {
  const { chamber, weather } = situation
  const wind = windOf(weather, situation.at)
  const space = chamber?.kind.space
  const names = chamber ? [space?.volume, space?.coverMass, space?.coverDiameter] : []
  const ofChamber = names.flatMap((name) => (name && chamber ? [attributeFigure(situation, chamber, name)] : []))
  const ofLine = contents ? [contents.substanceFigure, contents.pressure, contents.diameter] : []
  const ofWind = wind.steady
    ? [
        figure('wind_speed', wind.speedMs, 'm/s', { origin: 'measured', source: weather?.source ?? '', mark: 'V' }),
        figure('wind_towards', wind.towardsDeg, '°', { origin: 'measured', source: weather?.source ?? '', mark: 'V' }),
      ]
    : [figure('wind', wind.why.zh, '', { origin: 'default', source: wind.why.en, mark: 'P' })]
  return [...ofChamber, ...ofLine, ...ofWind, ambient(situation).temperature].filter((one) => one !== undefined)
}
