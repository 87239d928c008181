import { describe, expect, it } from 'vitest'
import { briggsSigmas, type Stability, type Terrain } from '../dispersion/briggs.ts'
import { heavyPlumeFraction, plumeBetas } from '../dispersion/britter-mcquaid.ts'
import { plumeConcentration } from '../dispersion/gaussian-plume.ts'
import { jetFraction } from '../dispersion/momentum-jet.ts'
import { GAS_CONSTANT_J_MOL_K, STANDARD_ATMOSPHERE_PA } from '../nature.ts'
import { gasOrificeFlow, roundArea } from '../source/gas-orifice.ts'
import { airDensity } from '../substance/air.ts'
import { answerOf } from './answer.ts'
import cases from './dispersion.json' with { type: 'json' }
import { checks, figure, type Model, type Vector } from './vector.ts'

const sigmas =
  (terrain: Terrain): Model =>
  (inputs) => {
    const found = answerOf(briggsSigmas(terrain, inputs.stability as Stability, figure(inputs, 'x_m')))
    return { sigma_y: found.sigmaYM, sigma_z: found.sigmaZM }
  }

const plume = (inputs: Vector['inputs'], sigmaYM: number, sigmaZM: number): number =>
  answerOf(
    plumeConcentration(
      {
        releaseKgS: figure(inputs, 'Q_kg_s'),
        windMS: figure(inputs, 'u'),
        releaseHeightM: figure(inputs, 'h'),
        acrossM: figure(inputs, 'y'),
        heightM: figure(inputs, 'z'),
      },
      { sigmaYM, sigmaZM },
    ),
  )

/** `b0.1@-0.4` asks β of c/c0 = 0.1 at α = −0.4; `c_367m` asks the fraction at 367 m. */
const betas: Model = (_inputs, expected) =>
  Object.fromEntries(
    Object.keys(expected).map((name) => {
      const [share = Number.NaN, alpha = Number.NaN] = name.slice(1).split('@').map(Number)
      return [name, plumeBetas(alpha).find((point) => point.share === share)?.beta ?? Number.NaN]
    }),
  )

const burro: Model = (inputs, expected) => {
  const gasDensityKgM3 = figure(inputs, 'rho_g')
  const release = {
    gasFlowM3S: (figure(inputs, 'liquid_spill_m3_s') * figure(inputs, 'rho_L')) / gasDensityKgM3,
    gasDensityKgM3,
    gasTemperatureK: figure(inputs, 'T_K'),
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, figure(inputs, 'Ta_K')),
    airTemperatureK: figure(inputs, 'Ta_K'),
    windMS: figure(inputs, 'u10'),
  }
  return Object.fromEntries(
    Object.keys(expected).map((name) => [name, answerOf(heavyPlumeFraction(release, Number(name.slice(2, -1))))]),
  )
}

const MODELS: Record<string, Model> = {
  'Britter-McQuaid plume beta(alpha)': betas,
  'Britter-McQuaid continuous plume, LNG Burro-type (non-isothermal correction on)': burro,
  'Briggs rural sigmas': sigmas('rural'),
  'Briggs urban sigmas': sigmas('urban'),
  'Gaussian plume, ground, F (Spicer-Havens sy, Seinfeld sz)': (inputs) => {
    const x = figure(inputs, 'x_m')
    return { C: plume(inputs, 0.0674 * x ** 0.9, 0.01122 * x ** 1.4024 * Math.exp(-0.054 * Math.log(x) ** 2)) }
  },
  'Gaussian plume with reflection, sigmas given': (inputs) => ({
    C: plume(inputs, figure(inputs, 'sigma_y'), figure(inputs, 'sigma_z')) * 1000,
  }),
  'simple turbulent momentum jet (Long 1963) c=k2 c0 (d/x) sqrt(rho_j/rho_a) exp(-(k3 r/x)^2)': (inputs) => {
    const airDensityKgM3 = airDensity(STANDARD_ATMOSPHERE_PA, figure(inputs, 'Ta_K'))
    const upstreamPressurePa = figure(inputs, 'P0_Pa')
    const molarMassKgMol = (figure(inputs, 'rho0') * GAS_CONSTANT_J_MOL_K * 300) / upstreamPressurePa
    const exit = answerOf(
      gasOrificeFlow({
        holeAreaM2: roundArea(figure(inputs, 'd_m')),
        dischargeCoefficient: 1,
        upstreamPressurePa,
        upstreamTemperatureK: 300,
        ambientPressurePa: STANDARD_ATMOSPHERE_PA,
        molarMassKgMol,
        heatCapacityRatio: figure(inputs, 'k'),
        compressibility: 1,
      }),
    )
    const distanceM = figure(inputs, 'x_m')
    const jet = {
      exitDiameterM: figure(inputs, 'd_m'),
      exitDensityKgM3: exit.exitDensityKgM3,
      airDensityKgM3,
      exitFraction: 1,
    }
    return { c: answerOf(jetFraction(jet, distanceM, (distanceM * Math.sqrt(Math.LN2)) / 5)) }
  },
}

describe('dispersion: the published cases, each with its own tolerance', () => {
  for (const { name, verified, misses } of checks(cases as unknown as Vector[], MODELS))
    (verified ? it : it.skip)(name, () => expect(misses()).toEqual([]))
})
