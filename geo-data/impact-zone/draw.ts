import { STANDINGS } from '../physics/standing.ts'
import type { Substance } from '../physics/substance/substance.ts'
import { substanceOf } from '../physics/substance/substances.ts'
import type { Hazard, Scenario } from '../sectors/sector.ts'
import { type ImpactZone, layOut } from './impact-zone.ts'
import { airsOf, windAge } from './scenario/air.ts'
import { leakZones } from './scenario/leak-zones.ts'
import { cabinZones, premisesZones } from './scenario/premises-zones.ts'
import { ambient, type Contents, contentsOf } from './scenario/release/contents.ts'
import { adjacentZones, chamberZones, runZones } from './scenario/space-zones.ts'
import { attributeFigure, type Situation } from './situation.ts'
import { type Card, type Drawn, noModelCard, together } from './sketch.ts'
import type { Figure } from './step.ts'
import { type Candidate, rankCandidates } from './suspect/candidate.ts'

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
  return { candidates, contents: suspect && contentsOf(situation, suspect) }
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
      return chamberZones(situation, scenario, substanceFor(contents))
    case 'connected-run':
      return scenario.laws.includes('source/chamber-balance')
        ? cabinZones(situation, scenario, contents)
        : runZones(situation, scenario)
    case 'adjacent-spaces':
      return adjacentZones(situation, scenario)
    case 'premises':
      return together(
        situation.facilities
          .filter(({ kind }) => kind.encloses)
          .slice(0, 1)
          .map((room) => premisesZones(situation, scenario, room)),
      )
    case 'segment':
    case 'facility':
      if (!scenario.laws.every((law) => Object.hasOwn(STANDINGS, law))) return noModelCard(scenario)
      return leakZones(situation, scenario, contents)
    case 'place':
      return noModelCard(scenario)
  }
}

/** What fills a chamber is what the likeliest suspect carries; with no suspect on record, methane, which sewers make too. */
const substanceFor = (contents: Contents | undefined): Substance => {
  const methane = substanceOf('methane')
  if (!methane) throw new Error('the table of substances has no methane')
  return contents?.fuel ?? methane
}

/** What all laws were given, once, for the card's head. */
const inputsOf = (situation: Situation, contents: Contents | undefined): Figure[] => {
  const { chamber } = situation
  const [air] = airsOf(situation)
  const space = chamber?.kind.space
  const names = chamber ? [space?.volume, space?.coverMass, space?.coverDiameter] : []
  const ofChamber = names.flatMap((name) => (name && chamber ? [attributeFigure(situation, chamber, name)] : []))
  const ofLine = contents ? [contents.substanceFigure, contents.pressure, contents.diameter] : []
  const ofAir = air
    ? [
        { ...air.wind, name: 'wind_speed' },
        air.towards,
        air.stabilityFigure,
        air.terrainFigure,
        windAge(situation, air),
      ]
    : []
  return [...ofChamber, ...ofLine, ...ofAir, ambient(situation).temperature].filter((one) => one !== undefined)
}
