import { eventTreeShares } from '../../harm/risk/event-tree.ts'
import { averageIndividualRisk, fatalAccidentRate } from '../../harm/risk/fatal-accident-rate.ts'
import { directIgnition, ignitionProbability, type Reactivity } from '../../harm/risk/ignition-probability.ts'
import { individualRisk } from '../../harm/risk/individual-risk.ts'
import {
  DUTCH_LINE,
  type FatalEnd,
  frequencyOf,
  permittedFrequency,
  potentialLossOfLife,
  type RiskLine,
} from '../../harm/risk/societal-risk.ts'
import { answerOf } from '../answer.ts'
import { figure, figures, type Inputs, words } from '../inputs.ts'
import type { Model } from '../vector.ts'

const rates: Model = (inputs) => ({
  FAR: answerOf(fatalAccidentRate(figure(inputs, 'PLL'), figure(inputs, 'people'))),
  AIR: answerOf(averageIndividualRisk(figure(inputs, 'FAR_in'), figure(inputs, 'h_per_yr'))),
})

const tree: Model = (inputs) =>
  Object.fromEntries(answerOf(eventTreeShares(figures(inputs, 'p'))).map((share, index) => [`e${index + 1}`, share]))

const contribution: Model = (inputs) => {
  const branch = {
    frequencyPerYear: figure(inputs, 'f'),
    weather: figure(inputs, 'p_weather_sector'),
    direction: 1,
    ignition: 1,
    death: figure(inputs, 'p_death'),
  }
  return { IR: answerOf(individualRisk([branch])) }
}

function endsOf(inputs: Inputs): FatalEnd[] {
  const { scenarios } = inputs
  if (!Array.isArray(scenarios)) throw new TypeError('the case gives no scenarios')
  return scenarios.map((pair: unknown) => {
    const [frequencyPerYear, deaths] = Array.isArray(pair) ? pair : []
    return { frequencyPerYear: Number(frequencyPerYear), deaths: Number(deaths) }
  })
}

/** The line that a name spells: `1e-3_N^-2`, from one death on. */
function lineIn(name: string): RiskLine {
  const [, constant, slope] = name.match(/_vs_([\d.]+(?:e[-+]?\d+)?)_N\^-([\d.]+)_at_/) ?? []
  return constant ? { constant: Number(constant), slope: Number(slope), fromDeaths: 1, source: 'the case' } : DUTCH_LINE
}

/** `F(15)`, `PLL`, `ratio_vs_1e-3_N^-2_at_900`. */
const curve: Model = (inputs, asked) => {
  const ends = endsOf(inputs)
  const answer = (name: string): number => {
    if (name === 'PLL') return answerOf(potentialLossOfLife(ends))
    const deaths = Number(name.match(/(?:_at_|\()([\d.]+)\)?$/)?.[1])
    const frequency = answerOf(frequencyOf(ends, deaths))
    return name.startsWith('ratio') ? frequency / answerOf(permittedFrequency(lineIn(name), deaths)) : frequency
  }
  return Object.fromEntries(asked.map((name) => [name, answer(name)]))
}

/** `F=1e-3/N^2, N>=10`. */
const line: Model = (inputs, asked) => {
  const [, constant, slope, fromDeaths] =
    words(inputs, 'line').match(/F\s*=\s*([\d.eE+-]+)\s*\/\s*N\^([\d.]+)(?:.*N\s*>=?\s*([\d.]+))?/) ?? []
  const read = constant
    ? { constant: Number(constant), slope: Number(slope), fromDeaths: Number(fromDeaths ?? 1), source: 'the case' }
    : DUTCH_LINE
  const at = (name: string): number => answerOf(permittedFrequency(read, Number(name.slice(2, -1))))
  return Object.fromEntries(asked.map((name) => [name, at(name)]))
}

/** `m=1` asks for the immediate ignition of 1 kg/s; `delayed m=1` for the delayed. */
const ignition: Model = (inputs, asked) => {
  const table = {
    thresholdsKgS: figures(inputs, 'thresholds'),
    immediate: figures(inputs, 'immediate'),
    delayed: figures(inputs, 'delayed'),
  }
  const at = (name: string): number => {
    const found = answerOf(ignitionProbability(table, Number(name.split('=').at(-1))))
    return /delayed/.test(name) ? found.delayed : found.immediate
  }
  return Object.fromEntries(asked.map((name) => [name, at(name)]))
}

const CLASSES: Readonly<Record<string, Reactivity>> = { K1: 'k1-liquid', low: 'gas-low', high: 'gas-average-high' }
/** A rate within each band as it is written, kg/s. */
const BANDS: Readonly<Record<string, number>> = { '<10': 5, '10-100': 50, '>100': 200 }

const purpleBook: Model = (_inputs, asked) =>
  Object.fromEntries(
    asked.map((name) => {
      const [kind = '', band = '<10'] = name.split('_')
      return [name, answerOf(directIgnition(CLASSES[kind] ?? 'gas-low', BANDS[band] ?? Number.NaN))]
    }),
  )

export const RISK_MODELS: Readonly<Record<string, Model>> = {
  'FAR and AIR': rates,
  'event tree end states': tree,
  'IR contribution f x Pweather x Pdeath': contribution,
  'F-N curve': curve,
  'Dutch societal risk line': line,
  'ignition probability lookup (HyRAM default form)': ignition,
  'Purple Book direct ignition probabilities, continuous': purpleBook,
}
