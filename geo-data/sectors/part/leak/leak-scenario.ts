import { ours } from '../../provenance.ts'
import type { Criterion, Scenario, ScenarioParameter } from '../../sector.ts'
import { type Text, text } from '../../text.ts'
import {
  AEGL_2,
  AEGL_3,
  HALF_LOWER_FLAMMABLE_LIMIT,
  HEAT_1_6,
  HEAT_5,
  LOWER_FLAMMABLE_LIMIT,
  OVERPRESSURE_2,
  OVERPRESSURE_7,
} from '../criterion.ts'

/* How a leak may go: the same of a main, a line of chemicals, a tank and a works. Each says who leaks and through what. */

type Leaking = Pick<Scenario, 'subject' | 'parameters'> & Partial<Pick<Scenario, 'id' | 'when'>>

const leak = (
  said: Pick<Scenario, 'id' | 'name' | 'question' | 'laws'>,
  criteria: readonly Criterion[],
  leaking: Leaking,
): Scenario => ({ ...said, ...leaking, criteria })

export const jetFire = (laws: readonly string[], leaking: Leaking, question?: Text): Scenario =>
  leak(
    {
      id: 'jet-fire',
      name: text('喷射火', 'Jet fire'),
      question: question ?? text('若立即点燃，热辐射伤到哪里？', 'If it ignites at once, how far does heat harm?'),
      laws: [...laws, 'fire/point-source'],
    },
    [HEAT_5, HEAT_1_6],
    leaking,
  )

/** A jet of gas by its momentum. */
export const leakCloud = (leaking: Leaking): Scenario =>
  leak(
    {
      id: 'leak-cloud',
      name: text('可燃云团', 'Flammable cloud'),
      question: text(
        '可燃气云飘多远，点火源管到哪里？',
        'How far can the cloud burn, and where must ignition be controlled?',
      ),
      laws: ['source/gas-orifice', 'dispersion/momentum-jet'],
    },
    [LOWER_FLAMMABLE_LIMIT, HALF_LOWER_FLAMMABLE_LIMIT],
    leaking,
  )

export const flashFire = (leaking: Leaking): Scenario =>
  leak(
    {
      id: 'flash-fire',
      name: text('闪火', 'Flash fire'),
      question: text(
        '可燃云飘多远仍可燃，点火源管到哪里？',
        'How far can the cloud burn, and where must ignition be controlled?',
      ),
      laws: ['source/flash', 'dispersion/britter-mcquaid'],
    },
    [LOWER_FLAMMABLE_LIMIT, HALF_LOWER_FLAMMABLE_LIMIT],
    leaking,
  )

export const cloudExplosion = (leaking: Leaking): Scenario =>
  leak(
    {
      id: 'cloud-explosion',
      name: text('蒸气云爆炸', 'Vapour cloud explosion'),
      question: text('云团若爆炸，超压伤到哪里？', 'If the cloud explodes, how far does overpressure harm?'),
      laws: ['source/flash', 'explosion/tnt-equivalence', 'explosion/kingery-bulmash'],
    },
    [OVERPRESSURE_7, OVERPRESSURE_2],
    leaking,
  )

export const poolFire = (leaking: Leaking): Scenario =>
  leak(
    {
      id: 'pool-fire',
      name: text('池火', 'Pool fire'),
      question: text('若聚成液池起火，热辐射伤到哪里？', 'If it gathers and burns as a pool, how far does heat harm?'),
      laws: ['source/liquid-orifice', 'fire/burning-rate', 'fire/pool-fire'],
    },
    [HEAT_5, HEAT_1_6],
    leaking,
  )

export const toxicCloud = (leaking: Leaking): Scenario =>
  leak(
    {
      id: 'toxic-cloud',
      name: text('有毒云团', 'Toxic cloud'),
      question: text(
        '毒性云团飘到哪里，先避险还是先撤？',
        'How far does the toxic cloud drift: shelter first, or leave?',
      ),
      laws: ['dispersion/briggs', 'dispersion/gaussian-plume', 'dispersion/puff/finite-release'],
    },
    [AEGL_2, AEGL_3],
    leaking,
  )

/** Holes, mm, and the whole bore. */
export const holes = (values: ScenarioParameter['values'], label: Text): ScenarioParameter => ({
  name: 'hole_mm',
  label,
  values,
  unit: 'mm',
  provenance: ours('scenarios.md: day-one scenarios'),
})

/** A figure that the scenario supposes where nobody has measured it. */
export const supposed = (
  name: string,
  label: Text,
  [value, unit]: readonly [number, ScenarioParameter['unit']],
  provenance: ScenarioParameter['provenance'],
): ScenarioParameter => ({ name, label, values: [value], unit, provenance })
