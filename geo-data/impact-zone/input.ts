import { solarElevation } from '../physics/dispersion/weather/solar-elevation.ts'
import { exposureLimit } from '../physics/harm/exposure-limit.ts'
import { chemicalOf, flammableRange, SUBSTANCES } from '../physics/substance/substances.ts'
import type { Place } from '../place/place.ts'
import type { Attribute, Kind, Scalar, Scenario } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'
import { UNITS } from '../sectors/unit.ts'
import { SCENARIO_INPUTS, type ScenarioInput } from './input/scenario-input.ts'

export { SCENARIO_INPUTS, type ScenarioInput } from './input/scenario-input.ts'

/** What is wrong with a figure: whose it is, why, and what would be taken. */
export interface InputFault {
  readonly field: string
  readonly reason: Text
  readonly accepted: Text
}

/** Of what the zones are asked, as far as it is known when the form is filled. */
export interface InputSubject {
  readonly at: Date
  /** Null where the source is nowhere yet. */
  readonly place: Place | null
  /** Null where the place lies in no region on record. */
  readonly regionId: number | null
  /** The line or vessel that leaks; null where the record has none. */
  readonly of: { readonly kind: Kind; readonly attributes: Readonly<Record<string, Scalar | null>> } | null
  readonly scenarios: readonly Scenario[]
}

/** All faults in one sentence each: field, reason, what would be taken. */
export const saidOf = (faults: readonly InputFault[]): Text =>
  text(
    faults.map(({ field, reason, accepted }) => `${field}：${reason.zh}，可取 ${accepted.zh}`).join('；'),
    faults.map(({ field, reason, accepted }) => `${field}: ${reason.en}, accepted: ${accepted.en}`).join('; '),
  )

type Overrides = Readonly<Record<string, number | string>>

/** Everything wrong with what was asked, each by its field; empty when the laws may be given it. Never throws. */
export const checkInputs = (overrides: Overrides, subject: InputSubject): InputFault[] => {
  const single = Object.entries(overrides).flatMap(([name, value]) => faultOf(name, value, subject))
  const sound = Object.fromEntries(
    Object.entries(overrides).filter(([name]) => !single.some(({ field }) => field === name)),
  )
  return [...single, ...among(sound, subject), ...placed(subject), ...sized(overrides, subject)]
}

const faultOf = (name: string, value: number | string, subject: InputSubject): InputFault[] => {
  const input = SCENARIO_INPUTS[name]
  if (input) return input.words?.includes(String(value)) ? [] : faultOfFigure(name, value, input)
  const attribute = subject.of?.kind.attributes.find((one) => one.name === name)
  if (attribute) return faultOfFigure(name, value, asInput(attribute))
  return [{ field: name, reason: text('没有此项参数', 'there is no such input'), accepted: namesOf(subject) }]
}

const namesOf = ({ of }: InputSubject): Text => {
  const names = [...Object.keys(SCENARIO_INPUTS), ...(of?.kind.attributes.map(({ name }) => name) ?? [])]
  const listed = [...new Set(names)].join(', ')
  return text(listed, listed)
}

type Bounds = Pick<ScenarioInput, 'label' | 'unit' | 'range' | 'choices'>

const asInput = ({ label, unit, range, choices }: Attribute): Bounds => ({
  label,
  unit,
  ...(range && { range }),
  ...(choices && { choices }),
})

const faultOfFigure = (field: string, value: number | string, input: Bounds): InputFault[] => {
  const { choices, range } = input
  if (choices) {
    if (choices.some(({ id }) => id === value)) return []
    return [{ field, reason: text('不是可选值', 'not one of the choices'), accepted: choicesOf(choices) }]
  }
  if (typeof value !== 'number') {
    if (!range) return []
    return [{ field, reason: text('应为数字', 'a number is wanted'), accepted: acceptedOf(input) }]
  }
  if (!Number.isFinite(value))
    return [{ field, reason: text('不是有限的数', 'not a finite number'), accepted: acceptedOf(input) }]
  if (!range || (value >= range.min && value <= range.max)) return []
  const side = value < range.min ? text('过小', 'too small') : text('过大', 'too large')
  const { label } = input
  return [
    {
      field,
      reason: text(`${label.zh} ${value} ${side.zh}`, `${label.en} ${value} is ${side.en}`),
      accepted: acceptedOf(input),
    },
  ]
}

const choicesOf = (choices: NonNullable<ScenarioInput['choices']>): Text =>
  text(choices.map(({ id, name }) => `${id}（${name.zh}）`).join('、'), choices.map(({ id }) => id).join(', '))

const acceptedOf = ({ range, unit }: Bounds): Text => {
  const said = range ? `${range.min} – ${range.max} ${UNITS[unit].symbol}`.trim() : '—'
  return text(said, said)
}

/** What two figures together make impossible. */
const among = (overrides: Overrides, subject: InputSubject): InputFault[] => [
  ...holeInPipe(overrides, subject),
  ...flammableOrder(overrides),
  ...sunAtNight(overrides, subject),
  ...scenarioOfHazard(overrides, subject),
  ...toxicRing(overrides, subject),
]

/** A figure as given, as on record, or as the kind assumes. */
const known = (overrides: Overrides, { of }: InputSubject, name: string | undefined): Scalar | undefined => {
  if (name === undefined) return undefined
  const given = overrides[name] ?? of?.attributes[name]
  if (given !== undefined && given !== null) return given
  const attribute = of?.kind.attributes.find((one) => one.name === name)
  return attribute?.assumedDefault?.value ?? attribute?.default
}

const boreOf = ({ of }: InputSubject): string | undefined => of?.kind.carries?.diameter ?? of?.kind.holds?.pipe

const holeInPipe = (overrides: Overrides, subject: InputSubject): InputFault[] => {
  const hole = overrides.hole_mm
  const bore = known(overrides, subject, boreOf(subject) ?? 'diameter_mm')
  if (typeof hole !== 'number' || typeof bore !== 'number' || hole <= bore) return []
  const reason = text(
    `孔径 ${hole} mm 大于管径 ${bore} mm`,
    `the hole of ${hole} mm is larger than the bore of ${bore} mm`,
  )
  const accepted = text(`不大于 ${bore} mm，或 full-bore（全管径）`, `up to ${bore} mm, or full-bore`)
  return [{ field: 'hole_mm', reason, accepted }]
}

const flammableOrder = (overrides: Overrides): InputFault[] => {
  const { lel_percent: lower, uel_percent: upper } = overrides
  if (typeof lower !== 'number' && typeof upper !== 'number') return []
  const substance = Object.values(SUBSTANCES).find(({ id }) => id === overrides.substance)
  const table = substance && flammableRange(substance.id, 'ours')
  const least = typeof lower === 'number' ? lower : table && table.lower.value * 100
  const most = typeof upper === 'number' ? upper : table && table.upper.value * 100
  if (least === undefined || most === undefined || least < most) return []
  const reason = text(`爆炸下限 ${least} % 不低于上限 ${most} %`, `LEL ${least} % is not below UEL ${most} %`)
  return [{ field: 'lel_percent', reason, accepted: text(`低于 ${most} %VOL`, `below ${most} %VOL`) }]
}

const SUNNY = ['A', 'B', 'C']

const sunAtNight = ({ stability }: Overrides, { place, at }: InputSubject): InputFault[] => {
  if (!place || typeof stability !== 'string' || !SUNNY.includes(stability)) return []
  const [longitudeDeg, latitudeDeg] = place.coordinates
  if (solarElevation(at.getTime(), { longitudeDeg, latitudeDeg }) > 0) return []
  const reason = text(`${stability} 类要有日照，此刻此地是夜间`, `class ${stability} needs sun, and it is night there`)
  return [{ field: 'stability', reason, accepted: text('D、E、F', 'D, E or F') }]
}

const scenarioOfHazard = ({ scenario }: Overrides, { scenarios }: InputSubject): InputFault[] => {
  if (scenario === undefined || scenarios.some(({ id }) => id === scenario)) return []
  return [
    {
      field: 'scenario',
      reason: text('该隐患没有此情景', 'the hazard has no such scenario'),
      accepted: choicesOf(scenarios),
    },
  ]
}

const asksToxic = ({ criteria }: Scenario): boolean => criteria.some(({ quantity }) => quantity === 'concentration')

const toxicRing = (overrides: Overrides, subject: InputSubject): InputFault[] => {
  const asked = subject.scenarios.find(({ id }) => id === overrides.scenario)
  if (!asked || !asksToxic(asked)) return []
  const { of } = subject
  const held = of?.kind.holds?.substance
  const name = of?.kind.carries?.substance ?? (held && 'attribute' in held ? held.attribute : undefined)
  const id = overrides.substance ?? (held && 'always' in held ? held.always : known(overrides, subject, name))
  const chemical = id === undefined ? undefined : chemicalOf(String(id))
  if (chemical && exposureLimit(chemical.id, 'AEGL-2', 60).ok) return []
  const reason = text(
    `${chemical?.zh ?? id ?? '—'} 无毒性阈值，不画毒性圈`,
    `no toxic limit is held for ${chemical?.en ?? id ?? '—'}`,
  )
  return [{ field: 'substance', reason, accepted: toxicNames() }]
}

const toxicNames = (): Text => {
  const toxic = SCENARIO_INPUTS.substance?.choices?.filter(({ id }) => {
    const chemical = chemicalOf(id)
    return chemical !== undefined && exposureLimit(chemical.id, 'AEGL-2', 60).ok
  })
  return choicesOf(toxic ?? [])
}

const placed = ({ place, regionId }: InputSubject): InputFault[] =>
  place && regionId !== null
    ? []
    : [
        {
          field: 'place',
          reason: text('泄漏源不在任何辖区内', 'the source lies in no region on record'),
          accepted: text('辖区范围内的一点', 'a place inside a region on record'),
        },
      ]

/** A pipe of unknown bore cannot leak by any law: the bore is asked for. */
const sized = (overrides: Overrides, subject: InputSubject): InputFault[] => {
  const field = subject.of?.kind.carries?.diameter
  if (!field || typeof known(overrides, subject, field) === 'number') return []
  const accepted = acceptedOf(SCENARIO_INPUTS.diameter_mm ?? { label: text('', ''), unit: 'mm' })
  return [{ field, reason: text('管径无记录', 'the diameter is not on record'), accepted }]
}
