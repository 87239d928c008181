import { chamberBlastReach, chamberCharge, type ExplosiveChamber } from '../../physics/explosion/chamber-blast.ts'
import { coverThrow } from '../../physics/explosion/cover-throw.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../physics/nature.ts'
import type { Substance } from '../../physics/substance/substance.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { attributeFigure, factorOf, type Situation, type Space } from '../situation.ts'
import { card, type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, type Figure, figure, round, type Step, said } from '../step.ts'
import { tntYieldOf } from './cloud-zones.ts'
import { ambient } from './release/contents.ts'

const nameOf = (space: Space) => space.name ?? text(space.code, space.code)

/**
 * A chamber full of stoichiometric mixture: its blast at each overpressure, and its cover's throw as a ring of its own.
 * No chamber was ever measured for us: every zone is screening.
 */
export const chamberZones = (situation: Situation, scenario: Scenario, substance: Substance): Drawn => {
  const space = situation.chamber
  const volumeName = space?.kind.space?.volume
  const volume = space && volumeName ? attributeFigure(situation, space, volumeName) : undefined
  if (!space || typeof volume?.value !== 'number')
    return card(scenario, text('报警点不在有记录容积的井室内', 'The alarm is in no chamber whose volume is on record'))
  const chamber: ExplosiveChamber = {
    volumeM3: volume.value * factorOf(situation, 'filling'),
    substance,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    ambientTemperatureK: ambient(situation).temperatureK,
    tntYield: tntYieldOf(situation).value,
  }
  const charge = chamberCharge(chamber)
  if (!charge.ok) return refusedCard(scenario, charge.reason)
  const steps = chargeSteps({ substance, volume, situation }, charge.value, said(charge.flags))
  return together(
    scenario.criteria.map((criterion) =>
      criterion.quantity === 'throw'
        ? throwZone(situation, scenario, { space, criterion, steps, insidePa: charge.value.insideOverpressurePa })
        : blastZone(scenario, { space, criterion, steps, chamber }),
    ),
  )
}

const chargeSteps = (
  { substance, volume, situation }: { substance: Substance; volume: Figure; situation: Situation },
  charge: {
    fuelKg: number
    energyJ: number
    tntKg: number
    insideOverpressurePa: number
    stoichiometricFraction: number
  },
  flags: Step['flags'],
): Step[] => {
  const { temperature } = ambient(situation)
  return [
    {
      name: text('井室内燃料质量（化学计量充满）', 'Fuel in the chamber (stoichiometric, full)'),
      law: 'explosion/stoichiometry',
      formula: 'm = x_st·V·p0·M/(R·T), x_st = 1/(1 + nO2/0.2095), R = 8.31446, p0 = 101325 Pa',
      inputs: [
        volume,
        cited('nO2', substance.oxygenPerFuel, 'mol/mol'),
        cited('M', substance.molarMassKgMol, 'kg/mol'),
        temperature,
      ],
      result: { value: round(charge.fuelKg), unit: 'kg' },
      flags: [],
    },
    {
      name: text('TNT 当量', 'TNT equivalent'),
      law: 'explosion/tnt-equivalence',
      formula: 'W = η·m·ΔHc/E_TNT, E_TNT = 4.68e6 J/kg',
      inputs: [
        derived('m', charge.fuelKg, 'kg'),
        cited('ΔHc', substance.heatOfCombustionJKg, 'J/kg'),
        tntYieldOf(situation).shown,
      ],
      result: { value: round(charge.tntKg), unit: 'kg' },
      flags: [],
    },
    {
      name: text('井内压力上限（定容）', 'Pressure inside, isochoric bound'),
      law: 'explosion/isochoric-bound',
      formula: 'Δp = p0·{[(V+Vg)/V·(V+Vst(σ−1))/V]^1.4 − 1}, Vg = x_st·V, Vst = V; ≤ p0·(ratio − 1)',
      inputs: [volume, cited('σ', substance.expansionRatio, ''), cited('ratio', substance.isochoricRatio, '')],
      result: { value: round(charge.insideOverpressurePa), unit: 'Pa' },
      flags,
    },
  ]
}

interface Blast {
  readonly space: Space
  readonly criterion: Criterion
  readonly steps: readonly Step[]
}

const blastZone = (
  scenario: Scenario,
  { space, criterion, steps, chamber }: Blast & { chamber: ExplosiveChamber },
): Drawn => {
  const reach = chamberBlastReach(chamber, criterion.value * 1000)
  if (!reach.ok) return refusedCard(scenario, reach.reason)
  const { reachM, byTntM, byBurntEnergyM } = reach.value
  if (reachM === 0) return card(scenario, text(`${criterion.name.zh}：未达到`, `${criterion.name.en}: not reached`))
  const last: Step = {
    name: text(
      `超压降至 ${criterion.value} kPa 的距离`,
      `Distance at which the blast has fallen to ${criterion.value} kPa`,
    ),
    law: 'explosion/chamber-blast',
    formula: 'r = max(Kingery–Bulmash⁻¹(W, Δp), Bauwens–Dorofeev⁻¹(m·ΔHc, Δp))',
    inputs: [
      figure('Δp', criterion.value, 'kPa', {
        origin: 'default',
        source: criterion.provenance.source,
        mark: criterion.provenance.mark,
      }),
      derived('r by Kingery–Bulmash', byTntM, 'm'),
      derived('r by Bauwens–Dorofeev', byBurntEnergyM, 'm'),
    ],
    result: { value: round(reachM), unit: 'm' },
    flags: said(reach.flags),
  }
  return sketch(scenario, {
    laws: ['explosion/isochoric-bound', 'explosion/chamber-blast'],
    criterion,
    of: nameOf(space),
    radiusM: reachM,
    steps: [...steps, last],
    shapes: [{ as: 'disc', centre: space.place, radiusM: reachM }],
    leads: true,
  })
}

const throwZone = (
  situation: Situation,
  scenario: Scenario,
  { space, criterion, steps, insidePa }: Blast & { insidePa: number },
): Drawn => {
  const { coverMass, coverDiameter } = space.kind.space ?? {}
  const mass = coverMass ? attributeFigure(situation, space, coverMass) : undefined
  const diameter = coverDiameter ? attributeFigure(situation, space, coverDiameter) : undefined
  if (typeof mass?.value !== 'number' || typeof diameter?.value !== 'number')
    return card(
      scenario,
      text('井盖质量或直径无记录，不画抛射圈', 'Cover mass or diameter not on record: no throw ring'),
    )
  const thrown = coverThrow({ massKg: mass.value, diameterM: diameter.value, holdingForceN: 0 }, insidePa)
  if (!thrown.ok) return refusedCard(scenario, thrown.reason)
  if (thrown.value.throwM === 0) return card(scenario, text('井盖抛射：未达到', 'Cover throw: not reached'))
  const last: Step = {
    name: criterion.name,
    law: 'explosion/cover-throw',
    formula: 'R = v²/g, ½·mc·v² = (Δp·A − mc·g)·d/4, A = π·d²/4',
    inputs: [derived('Δp', insidePa, 'Pa'), mass, diameter],
    result: { value: round(thrown.value.throwM), unit: 'm' },
    flags: said(thrown.flags),
  }
  return sketch(scenario, {
    laws: ['explosion/isochoric-bound', 'explosion/cover-throw'],
    criterion,
    of: nameOf(space),
    radiusM: thrown.value.throwM,
    steps: [...steps, last],
    shapes: [{ as: 'disc', centre: space.place, radiusM: thrown.value.throwM }],
    leads: true,
  })
}

/** The run that gas may follow from the chamber: a corridor as wide as what counts as adjacent. A rule, not a law. */
export const runZones = (situation: Situation, scenario: Scenario): Drawn => {
  const [criterion] = scenario.criteria
  const { run } = situation
  if (!criterion || run.length === 0) return card(scenario, text('无连通管沟记录', 'No connected run on record'))
  const metres = run.reduce((sum, { lengthM }) => sum + lengthM, 0)
  return sketch(scenario, {
    laws: ['explosion/isochoric-bound'],
    criterion,
    of: text(`${run.length} 段共 ${Math.round(metres)} 米`, `${run.length} segments, ${Math.round(metres)} m`),
    radiusM: null,
    steps: [
      {
        name: text('连通管沟两侧', 'Both sides of the connected run'),
        law: '003§四(一)1(5)',
        formula: 'corridor = run ± d',
        inputs: [ruleFigure(criterion), figure('run', run.map(({ code }) => code).join(', '), '', RECORD)],
        result: { value: round(metres), unit: 'm' },
        flags: [text('管沟内火焰可加速，无经验证模型', 'a flame may accelerate along a duct: no validated model')],
      },
    ],
    shapes: [{ as: 'corridor', paths: run.map(({ path }) => path), halfWidthM: criterion.value }],
    leads: true,
  })
}

const RECORD = { origin: 'record', source: 'segment', mark: 'V' } as const

const ruleFigure = ({ value, unit, provenance }: Criterion): Figure =>
  figure('d', value, unit, { origin: 'default', source: provenance.clause || provenance.source, mark: provenance.mark })

/** Every space within 12.5 m (R111): each is to be measured at once, and stood away from as far. */
export const adjacentZones = (situation: Situation, scenario: Scenario): Drawn => {
  const [criterion] = scenario.criteria
  if (!criterion) return card(scenario, text('无判据', 'no criterion'))
  const spaces = situation.adjacent
  const discs = [situation.place, ...spaces.map(({ place }) => place)]
  const codes = spaces.map(({ code, metres }) => `${code} (${metres.toFixed(1)} m)`).join(', ')
  return sketch(scenario, {
    laws: ['003§四(一)1(5)'],
    validation: criterion.provenance.verified ? 'published' : 'screening',
    criterion,
    of: text(`${spaces.length} 处`, `${spaces.length} spaces`),
    radiusM: criterion.value,
    steps: [
      {
        name: text('12.5 米内的相邻空间', 'Spaces within 12.5 m'),
        law: '003§四(一)1(5)',
        formula: 'distance(space, alarm) ≤ d',
        inputs: [ruleFigure(criterion), figure('spaces', codes || '—', '', { ...RECORD, source: 'asset' })],
        result: { value: spaces.length, unit: 'count' },
        flags: [],
      },
    ],
    shapes: discs.map((centre) => ({ as: 'disc', centre, radiusM: criterion.value })),
    leads: true,
  })
}
