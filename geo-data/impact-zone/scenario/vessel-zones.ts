import { fireballDiameter, fireballStandOff } from '../../physics/fire/fireball.ts'
import { type Fireball, fireballFlame, fireballReach } from '../../physics/fire/fireball-heat.ts'
import type { Criterion, Scenario } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { attributeFigure, type Placed, type Situation } from '../situation.ts'
import { card, type Drawn, refusedCard, sketch, together } from '../sketch.ts'
import { cited, derived, figure, round, type Step, said } from '../step.ts'
import { blastZone } from './cloud-zones.ts'
import { type Burning, criterionFigure, type Leak, nameOf } from './leak.ts'
import { type Contents, contentsOfVessel, isNumber, parameterFigure } from './release/contents.ts'

/** Vessels of liquefied gas burst in a fire at some 1.21 times what their relief valve opens at; ours: design pressure unknown. */
const BURST = { value: 2e6, source: 'relief pressure of LPG vessels times 1.2, ours', mark: 'P' } as const

/** A tank's fireball: its stand-off by published cases, its heat as screening. Neither leads the wall. */
export const fireballZones = (leak: Burning): Drawn => {
  const { scenario, contents, fuel } = leak
  const { stock } = contents
  if (!isLiquefied(contents)) return refusedCard(scenario, 'not-liquefied')
  if (!stock) return refusedCard(scenario, 'no-inventory')
  const ball = fireballDiameter(stock.value)
  if (!ball.ok) return refusedCard(scenario, ball.reason)
  const size: Step = {
    name: text('火球直径', 'Diameter of the fireball'),
    law: 'fire/fireball',
    formula: 'D = 5.8·m^(1/3)',
    inputs: [stock],
    result: { value: round(ball.value), unit: 'm' },
    flags: said(ball.flags),
  }
  const fire: Fireball = {
    fuelKg: stock.value,
    heatOfCombustionJKg: fuel.heatOfCombustionJKg.value,
    burstPressurePa: BURST.value,
    transmissivity: 1,
  }
  const zones = scenario.criteria.map((criterion) =>
    criterion.quantity === 'distance'
      ? standOff({ ...leak, leads: false }, size, criterion)
      : ballHeat({ ...leak, leads: false }, { fire, size, criterion }),
  )
  return together(zones)
}

/** Kept liquid by its own vapour's pressure: only such a vessel bursts in a fire as a fireball. */
const isLiquefied = ({ chemical, pressure }: Contents): boolean => chemical.liquid !== null && pressure.value > 0

const standOff = (leak: Burning, size: Step, criterion: Criterion): Drawn => {
  const { scenario, contents } = leak
  const found = fireballStandOff(contents.stock?.value ?? Number.NaN)
  if (!found.ok) return refusedCard(scenario, found.reason)
  const step: Step = {
    name: criterion.name,
    law: 'fire/fireball',
    formula: 'r = 4·D',
    inputs: [derived('D', size.result.value, 'm')],
    result: { value: round(found.value), unit: 'm' },
    flags: said(found.flags),
  }
  return ring(leak, { criterion, steps: [size, step], radiusM: found.value, laws: ['fire/fireball'] })
}

const ballHeat = (leak: Burning, of: { fire: Fireball; size: Step; criterion: Criterion }): Drawn => {
  const { fire, size, criterion } = of
  const { scenario, fuel } = leak
  const flame = fireballFlame(fire)
  const found = fireballReach(fire, criterion.value * 1000)
  if (!found.ok || !flame.ok) return refusedCard(scenario, found.ok ? 'input-not-physical' : found.reason)
  if (found.value === 0) return refusedCard(scenario, 'criterion-not-reached')
  const { durationS, surfacePowerWM2, heightM } = flame.value
  const step: Step = {
    name: text(
      `热辐射 ${criterion.value} kW/m² 的距离（持续 ${durationS.toFixed(0)} 秒）`,
      `Distance to ${criterion.value} kW/m², for ${durationS.toFixed(0)} s`,
    ),
    law: 'fire/fireball-heat',
    formula: 'q = SEP·(D/2)²/(H² + x²), SEP = min(400 kW/m², χ·m·ΔHc/(π·D²·t)), χ = min(0.4, 0.27·p^0.32), H = 0.75·D',
    inputs: [
      derived('D', size.result.value, 'm'),
      cited('ΔHc', fuel.heatOfCombustionJKg, 'J/kg'),
      figure('p', BURST.value / 1e6, 'MPa', { origin: 'default', source: BURST.source, mark: BURST.mark }),
      derived('t', durationS, 's'),
      derived('SEP', surfacePowerWM2, 'W/m²'),
      derived('H', heightM, 'm'),
      criterionFigure('K', criterion),
    ],
    result: { value: round(found.value), unit: 'm' },
    flags: said(found.flags),
  }
  return ring(leak, {
    criterion,
    steps: [size, step],
    radiusM: found.value,
    laws: ['fire/fireball', 'fire/fireball-heat'],
  })
}

const ring = (
  leak: Leak,
  of: { criterion: Criterion; steps: readonly Step[]; radiusM: number; laws: readonly string[] },
): Drawn =>
  sketch(leak.scenario, {
    laws: of.laws,
    criterion: of.criterion,
    of: nameOf(leak),
    radiusM: of.radiusM,
    steps: of.steps,
    shapes: [{ as: 'disc', centre: leak.contents.place, radiusM: of.radiusM }],
    leads: leak.leads,
  })

/** Fireballs of the other vessels nearby, in words: which of them may follow is the cascade's. */
export const otherFireballs = (situation: Situation, scenario: Scenario, drawn: Placed | undefined): Drawn =>
  together(
    situation.facilities.flatMap((vessel) => {
      const contents = vessel.id === drawn?.id ? undefined : contentsOfVessel(situation, vessel, scenario)
      const kg = contents?.fuel && isLiquefied(contents) ? contents.stock?.value : undefined
      if (!contents || kg === undefined) return []
      const [ball, keep] = [fireballDiameter(kg), fireballStandOff(kg)]
      if (!ball.ok || !keep.ok) return []
      const [d, s, t] = [Math.round(ball.value), Math.round(keep.value), Math.round(kg / 1000)]
      return [
        card(
          scenario,
          text(
            `${vessel.code}：满罐 ${t} 吨，火球直径 ${d} 米，人员退避 ${s} 米`,
            `${vessel.code}: ${t} t when full, fireball ${d} m across, keep ${s} m away`,
          ),
        ),
      ]
    }),
  )

/** A store that explodes as a mass (ammonium nitrate): its TNT equivalent, and the blast of it. */
export const massExplosionZones = (situation: Situation, scenario: Scenario, store: Placed, leads: boolean): Drawn => {
  const name = store.kind.holds?.mass
  const held = name ? attributeFigure(situation, store, name) : undefined
  const equivalence = parameterFigure(situation, scenario, 'tnt_equivalence')
  if (!isNumber(held) || !equivalence) return refusedCard(scenario, 'no-inventory')
  const most = parameterFigure(situation, scenario, 'most_t')
  const given = situation.overrides.inventory_kg
  const tonnes = typeof given === 'number' ? given / 1000 : held.value
  const tntKg = tonnes * 1000 * equivalence.value
  const charge: Step = {
    name: text('TNT 当量', 'TNT equivalent'),
    law: 'explosion/tnt-equivalence',
    formula: 'W = 1000·m·η',
    inputs: [
      typeof given === 'number' ? figure('m', tonnes, 't', { origin: 'override', source: 'user', mark: 'P' }) : held,
      equivalence,
    ],
    result: { value: round(tntKg), unit: 'kg' },
    flags:
      most && tonnes > most.value
        ? [
            text(
              `存量 ${tonnes} 吨超过单库 ${most.value} 吨上限`,
              `${tonnes} t is above the ${most.value} t allowed in one store`,
            ),
          ]
        : [],
  }
  return together(
    scenario.criteria.map((criterion) =>
      blastZone({
        criterion,
        steps: [charge],
        tntKg,
        scenario,
        of: text(store.code, store.code),
        place: store.place,
        leads,
      }),
    ),
  )
}
