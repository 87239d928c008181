import type { Drawing } from '../impact-zone/draw.ts'
import { SCENARIO_INPUTS, type ScenarioInput } from '../impact-zone/input.ts'
import { attributeFigure, type Recorded, type Situation } from '../impact-zone/situation.ts'
import { type Figure, figure, round } from '../impact-zone/step.ts'
import type { Attribute, Choice, Hazard, Kind, Range, Scenario } from '../sectors/sector.ts'
import type { Text } from '../sectors/text.ts'

/** A figure that may be changed: what it is, what would be taken, and what stands where nobody changes it. */
export interface AskableInput {
  readonly name: string
  readonly label: Text
  readonly unit: string
  readonly range: Range | null
  readonly choices: readonly Choice[]
  /** Words taken beside numbers: `full-bore`. */
  readonly words: readonly string[]
  /** Scenarios of the hazard that it changes. */
  readonly scenarios: readonly string[]
  /** What stands now, with unit, origin and mark: of a hole several, one for each drawn; empty where no law has asked for it. */
  readonly standing: readonly Figure[]
}

interface Standing {
  readonly situation: Situation
  /** What was drawn with nothing changed. */
  readonly drawing: Pick<Drawing, 'inputs' | 'zones'>
  readonly of: Recorded | null
}

/** Every figure that may be changed when this hazard is asked of this subject. */
export const askableInputs = (hazard: Hazard, standing: Standing): AskableInput[] => {
  const general = Object.entries(SCENARIO_INPUTS).flatMap(([name, input]) => {
    const scenarios = hazard.scenarios.filter(({ subject }) => input.appliesTo.includes(subject))
    return name === 'scenario' || scenarios.length === 0 ? [] : [askable(name, input, scenarios, standing)]
  })
  const named = new Set(general.map(({ name }) => name))
  const { of } = standing
  const own = of ? physicalOf(of.kind).filter(({ name }) => !named.has(name)) : []
  return [...general, ...own.map((attribute) => askable(attribute.name, attribute, hazard.scenarios, standing))]
}

type Described = Pick<ScenarioInput, 'label' | 'unit' | 'range' | 'choices' | 'words'>

const askable = (
  name: string,
  { label, unit, range, choices, words }: Described | (Attribute & { readonly words?: undefined }),
  scenarios: readonly Scenario[],
  standing: Standing,
): AskableInput => ({
  name,
  label,
  unit,
  range: range ?? null,
  choices: choices ?? [],
  words: words ?? [],
  scenarios: scenarios.map(({ id }) => id),
  standing: standingOf(name, scenarios, standing),
})

/** The attributes of a kind that laws ask for, named by its traits. */
const physicalOf = ({ attributes, carries, holds, space, encloses }: Kind): readonly Attribute[] => {
  const held = holds && 'attribute' in holds.substance ? holds.substance.attribute : undefined
  const named = [
    ...Object.values(carries ?? {}),
    ...[held, holds?.volume, holds?.mass, holds?.pressure, holds?.pipe],
    ...[space?.volume, space?.coverMass, space?.coverDiameter, encloses],
  ]
  return attributes.filter(({ name }) => named.includes(name))
}

const standingOf = (name: string, scenarios: readonly Scenario[], { situation, drawing, of }: Standing): Figure[] => {
  const drawn = drawing.inputs.filter((one) => one.name === name)
  if (drawn.length > 0) return drawn.slice(0, 1)
  for (const recorded of [of, situation.chamber]) {
    const known = recorded?.kind.attributes.some((one) => one.name === name)
    const held = known && recorded ? attributeFigure(situation, recorded, name) : undefined
    if (held) return [held]
  }
  return measured(name, situation) ?? supposed(name, drawing) ?? ofScenarios(name, scenarios)
}

/** What is asked by one name and stands in a drawing by another, in another unit. */
const DRAWN_AS: Readonly<Record<string, { readonly name: string; readonly unit: string; readonly less: number }>> = {
  wind_speed_ms: { name: 'wind_speed', unit: 'm/s', less: 0 },
  wind_from_deg: { name: 'wind', unit: '', less: 0 },
  temperature_c: { name: 'T', unit: '°C', less: 273.15 },
}

/** What the laws took for a weather that nobody measured. */
const supposed = (name: string, { inputs }: Standing['drawing']): Figure[] | undefined => {
  const as = DRAWN_AS[name]
  const drawn = as && inputs.find((one) => one.name === as.name)
  if (!as || !drawn) return undefined
  const value = typeof drawn.value === 'number' ? round(drawn.value - as.less) : drawn.value
  return [{ ...drawn, name, value, unit: as.unit }]
}

const measured = (name: string, { weather }: Situation): Figure[] | undefined => {
  const by = { origin: 'measured', mark: 'V' } as const
  const source = weather?.source ?? ''
  if (!weather) return undefined
  if (name === 'wind_speed_ms') return [figure(name, weather.windSpeedMs, 'm/s', { ...by, source })]
  if (name === 'wind_from_deg') return [figure(name, weather.windFromDeg, '°', { ...by, source })]
  if (name === 'temperature_c') return [figure(name, weather.temperatureC, '°C', { ...by, source })]
  return undefined
}

/** Every value that the scenarios try by themselves, each once. */
const ofScenarios = (name: string, scenarios: readonly Scenario[]): Figure[] => {
  const figures = scenarios.flatMap(({ parameters }) =>
    parameters
      .filter((one) => one.name === name)
      .flatMap(({ values, unit, provenance: { source, mark } }) =>
        values.flatMap((value) =>
          typeof value === 'boolean' ? [] : [figure(name, value, unit, { origin: 'default', source, mark })],
        ),
      ),
  )
  return [...new Map(figures.map((one) => [one.value, one])).values()]
}
