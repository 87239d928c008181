import { heavyPlumeFraction, plumeBetas } from '../../dispersion/britter-mcquaid.ts'
import { type HeavyPuff, heavyPuffShare, puffBetas } from '../../dispersion/puff/heavy-puff.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../nature.ts'
import { airDensity } from '../../substance/air.ts'
import { answerOf } from '../answer.ts'
import { figure } from '../inputs.ts'
import type { Model } from '../vector.ts'

type Betas = (alpha: number) => readonly { readonly share: number; readonly beta: number }[]

/** `b0.1@-0.4` asks β of c/c0 = 0.1 at α = −0.4. */
const betas =
  (curves: Betas): Model =>
  (_inputs, asked) =>
    Object.fromEntries(
      asked.map((name) => {
        const [share = Number.NaN, alpha = Number.NaN] = name.slice(1).split('@').map(Number)
        return [name, curves(alpha).find((point) => point.share === share)?.beta ?? Number.NaN]
      }),
    )

/** `c_367m` asks the fraction at 367 m. */
const plume: Model = (inputs, asked) => {
  const gasDensityKgM3 = figure(inputs, 'rho_g')
  const airTemperatureK = figure(inputs, 'Ta_K')
  const release = {
    gasFlowM3S: (figure(inputs, 'liquid_spill_m3_s') * figure(inputs, 'rho_L')) / gasDensityKgM3,
    gasDensityKgM3,
    gasTemperatureK: figure(inputs, 'T_K'),
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, airTemperatureK),
    airTemperatureK,
    windMS: figure(inputs, 'u10'),
  }
  const at = (name: string): number => answerOf(heavyPlumeFraction(release, Number.parseFloat(name.slice(2))))
  return Object.fromEntries(asked.map((name) => [name, at(name)]))
}

/** `c_160m_200s` asks the fraction at 160 m after 200 s, of a cloud that was diluted before it was let go. */
const puff: Model = (inputs, asked) => {
  const cloud: HeavyPuff = {
    volumeM3: figure(inputs, 'V0_m3'),
    densityKgM3: figure(inputs, 'rho_mix'),
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, figure(inputs, 'Ta_K')),
    temperatureRatio: 1,
    windMS: figure(inputs, 'u10'),
  }
  const first = figure(inputs, 'dilution')
  const at = (name: string): number => {
    const [, metres, seconds] = name.match(/^c_([\d.]+)m_([\d.]+)s$/) ?? []
    return first * answerOf(heavyPuffShare(cloud, Number(metres), Number(seconds)))
  }
  return Object.fromEntries(asked.map((name) => [name, at(name)]))
}

export const HEAVY_GAS_MODELS: Readonly<Record<string, Model>> = {
  'Britter-McQuaid plume beta(alpha)': betas(plumeBetas),
  'Britter-McQuaid puff beta(alpha)': betas(puffBetas),
  'Britter-McQuaid continuous plume*': plume,
  'Britter-McQuaid instantaneous puff*': puff,
}
