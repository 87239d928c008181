import { type Concentration, mgM3 } from '../../harm/concentration.ts'
import { type HeatProbit, heatProbit, thermalDose } from '../../harm/heat-probit.ts'
import { hscOverpressureOf, type OverpressureProbit, overpressureProbit } from '../../harm/overpressure-probit.ts'
import { probitOf, probitProbability } from '../../harm/probit.ts'
import { byVolume, PURPLE_BOOK_PROBITS, toxicConcentrationOf, toxicProbit } from '../../harm/toxic-probit.ts'
import { answerOf } from '../answer.ts'
import { figure, type Inputs, words } from '../inputs.ts'
import { toSi } from '../units.ts'
import type { Model } from '../vector.ts'

const dead = (share: number): number => answerOf(probitOf(share))

/** `1e7 (W/m2)^4/3 s`; a dose in kilowatts is 10⁴ times as large in watts. */
const doseOf = (inputs: Inputs): number => figure(inputs, 'dose') * (/kW/.test(words(inputs, 'dose')) ? 1e4 : 1)

const thermal =
  (name: HeatProbit): Model =>
  (inputs) => ({ Y: answerOf(heatProbit(name, doseOf(inputs))) })

const blast =
  (name: OverpressureProbit): Model =>
  (inputs) => {
    const overpressurePa = figure(inputs, 'p_Pa')
    return { Y: answerOf(overpressureProbit(name, { overpressurePa, impulsePaS: figure(inputs, 'impulse_Pa_s') })) }
  }

const fatality =
  (name: HeatProbit, key: string, heatWM2: (inputs: Inputs) => number): Model =>
  (inputs) => {
    const dose = answerOf(thermalDose(heatWM2(inputs), figure(inputs, 't_s')))
    return { [key]: answerOf(probitProbability(answerOf(heatProbit(name, dose)))) }
  }

/** HSE prints the constants for a dose in (kW/m²)^(4/3) s; `LD50` asks for the dose that half do not survive. */
const lethalDose: Model = (inputs, asked) =>
  Object.fromEntries(
    asked.map((name) => {
      const percent = Number(name.replace('LD', ''))
      return [name, Math.exp((dead(percent / 100) - figure(inputs, 'a')) / figure(inputs, 'b'))]
    }),
  )

/** `LC50_30min` asks for the concentration that half do not survive for half an hour, ppm. */
const lees: Model = (inputs, asked) => {
  const row = byVolume(figure(inputs, 'a'), figure(inputs, 'b'), figure(inputs, 'n'), 'the case')
  const lethal = (name: string): number => {
    const [, percent, minutes] = name.match(/^LC([\d.]+)_([\d.]+)min$/) ?? []
    return answerOf(toxicConcentrationOf(row, dead(Number(percent) / 100), Number(minutes))).value
  }
  return Object.fromEntries(asked.map((name) => [name, lethal(name)]))
}

const purpleBookCarbonMonoxide: Model = (inputs) => {
  const concentration: Concentration<'mg/m3'> = mgM3(figure(inputs, 'C_mg_m3'))
  const probit = answerOf(toxicProbit(PURPLE_BOOK_PROBITS['carbon-monoxide'], concentration, figure(inputs, 't_min')))
  return { Y: probit, P: answerOf(probitProbability(probit)) }
}

export const HARM_MODELS: Readonly<Record<string, Model>> = {
  'P = Phi(Y-5)': (inputs) => ({ P: answerOf(probitProbability(figure(inputs, 'Y'))) }),
  'probit table': (inputs) => ({ Y: dead(figure(inputs, 'P')) }),
  'thermal eisenberg': thermal('eisenberg'),
  'thermal lees': thermal('lees'),
  'thermal tno': thermal('tno'),
  'thermal tsao_perry': thermal('tsao-perry'),
  'thermal Eisenberg inverse': fatality('eisenberg', 'P', (inputs) => figure(inputs, 'q_W_m2')),
  'Tsao-Perry fatality %': fatality('tsao-perry', 'pct', (inputs) => toSi(figure(inputs, 'I_kW_m2'), 'kW/m2')),
  'lethal thermal dose (kW/m2)^4/3 s': lethalDose,
  'overpressure eisenberg_lung': blast('eisenberg-lung'),
  'overpressure hse_lung': blast('hse-lung'),
  'overpressure tno_collapse': blast('tno-collapse'),
  'overpressure tno_head': blast('tno-head'),
  'overpressure HSC Y=1.47+1.37 ln(psig)': (inputs) => ({
    psig: answerOf(hscOverpressureOf(dead(figure(inputs, 'P')))),
  }),
  'toxic Lees Y=a+b ln(C^n t), ppm, min': lees,
  'toxic Purple Book CO Y=-7.4+ln(C t), mg/m3 min': purpleBookCarbonMonoxide,
}
