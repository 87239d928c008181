import { briggsSigmas, type Stability, type Terrain } from '../../dispersion/briggs.ts'
import { plumeConcentration } from '../../dispersion/gaussian-plume.ts'
import { isc3SigmaZ } from '../../dispersion/isc3.ts'
import { jetFraction, jetReach, massFraction } from '../../dispersion/momentum-jet.ts'
import { neutralPlumeRise, stablePlumeRise } from '../../dispersion/plume-rise.ts'
import { finiteConcentration } from '../../dispersion/puff/finite-release.ts'
import { puffConcentration } from '../../dispersion/puff/gaussian-puff.ts'
import { puffSigmas } from '../../dispersion/puff/puff-sigmas.ts'
import { mechanicalMixingHeight, moninObukhovLength } from '../../dispersion/weather/boundary-layer.ts'
import { windAt } from '../../dispersion/weather/wind-profile.ts'
import { GAS_CONSTANT_J_MOL_K, STANDARD_ATMOSPHERE_PA } from '../../nature.ts'
import { gasOrificeFlow, roundArea } from '../../source/gas-orifice.ts'
import { airDensity } from '../../substance/air.ts'
import { flammableRange, SUBSTANCES } from '../../substance/substances.ts'
import { answerOf } from '../answer.ts'
import { figure, figureOr, formula, stabilityOf } from '../inputs.ts'
import { toSi } from '../units.ts'
import type { Model } from '../vector.ts'

/** Gravity at 45° north, with which the peer of these cases computes. */
const PEER_GRAVITY_M_S2 = 9.80616

const sigmas =
  (terrain: Terrain): Model =>
  (inputs) => {
    const found = answerOf(briggsSigmas(terrain, stabilityOf(inputs), figure(inputs, 'x_m')))
    return { sigma_y: found.sigmaYM, sigma_z: found.sigmaZM }
  }

/** Sigmas are given as numbers or as formulas in x. */
const plume: Model = (inputs) => {
  const x = figureOr(inputs, 'x_m', Number.NaN)
  const point = {
    releaseKgS: figure(inputs, 'Q_kg_s'),
    windMS: figure(inputs, 'u'),
    releaseHeightM: figureOr(inputs, 'h', 0),
    acrossM: figureOr(inputs, 'y', 0),
    heightM: figureOr(inputs, 'z', 0),
  }
  const spread = { sigmaYM: formula(inputs, 'sigma_y', { x }), sigmaZM: formula(inputs, 'sigma_z', { x }) }
  return { C: answerOf(plumeConcentration(point, spread)) }
}

/** The case does not say the temperature upstream: the density and pressure it gives fix T/M, which alone counts. */
const jet: Model = (inputs) => {
  const upstreamPressurePa = figure(inputs, 'P0_Pa')
  const upstreamTemperatureK = 300
  const exit = answerOf(
    gasOrificeFlow({
      holeAreaM2: roundArea(figure(inputs, 'd_m')),
      dischargeCoefficient: 1,
      upstreamPressurePa,
      upstreamTemperatureK,
      ambientPressurePa: STANDARD_ATMOSPHERE_PA,
      molarMassKgMol: (figure(inputs, 'rho0') * GAS_CONSTANT_J_MOL_K * upstreamTemperatureK) / upstreamPressurePa,
      heatCapacityRatio: figure(inputs, 'k'),
      compressibility: 1,
    }),
  )
  const distanceM = figure(inputs, 'x_m')
  const free = {
    exitDiameterM: figure(inputs, 'd_m'),
    exitDensityKgM3: exit.exitDensityKgM3,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, figure(inputs, 'Ta_K')),
    exitFraction: 1,
  }
  return { c: answerOf(jetFraction(free, distanceM, distanceM * formula(inputs, 'r_over_x', {}))) }
}

const puff: Model = (inputs) => {
  const windMS = figure(inputs, 'u')
  const timeS = figure(inputs, 't_s')
  const stability = stabilityOf(inputs, 'F')
  const spread = answerOf(puffSigmas(stability, windMS * timeS))
  const releaseHeightM = figureOr(inputs, 'h', 0)
  const point = {
    alongM: figure(inputs, 'x_m'),
    acrossM: figureOr(inputs, 'y', 0),
    heightM: figureOr(inputs, 'z', 0),
    timeS,
  }
  const C = answerOf(puffConcentration({ massKg: figure(inputs, 'm_kg'), windMS, releaseHeightM, stability }, point))
  return { sigma_y: spread.sigmaYM, sigma_z: spread.sigmaZM, C }
}

const finite: Model = (inputs) => {
  const stability = stabilityOf(inputs)
  const release = {
    releaseKgS: figure(inputs, 'Q_kg_s'),
    durationS: figure(inputs, 'dur_s'),
    windMS: figure(inputs, 'u'),
    releaseHeightM: figureOr(inputs, 'h', 0),
    stability,
  }
  const point = {
    alongM: figure(inputs, 'x'),
    acrossM: figureOr(inputs, 'y', 0),
    heightM: figureOr(inputs, 'z', 0),
    timeS: figure(inputs, 't'),
  }
  return { C: answerOf(finiteConcentration(release, point, (distanceM) => puffSigmas(stability, distanceM))) }
}

/** With a `lapse` the air is stable. */
const rise: Model = (inputs) => {
  const stack = {
    diameterM: figure(inputs, 'D_m'),
    exitVelocityMS: figure(inputs, 'uj'),
    gasTemperatureK: figure(inputs, 'Tr'),
    airTemperatureK: figure(inputs, 'Ta'),
    windMS: figure(inputs, 'u'),
  }
  const found = answerOf(
    inputs.lapse === undefined
      ? neutralPlumeRise(stack, PEER_GRAVITY_M_S2)
      : stablePlumeRise(stack, figure(inputs, 'lapse'), PEER_GRAVITY_M_S2),
  )
  return { Fb: found.buoyancyFlux, xf: found.finalDistanceM, dh: found.riseM }
}

const wind: Model = (inputs) => {
  const measured = { speedMS: figure(inputs, 'u0'), heightM: figure(inputs, 'z0') }
  const at = (terrain: Terrain): number =>
    answerOf(windAt(measured, figure(inputs, 'z'), stabilityOf(inputs, 'F'), terrain))
  return { rural: at('rural'), urban: at('urban') }
}

const obukhov: Model = (inputs, asked) =>
  Object.fromEntries(
    asked.map((name) => [name, answerOf(moninObukhovLength(name as Stability, figure(inputs, 'zR_m')))]),
  )

const mixing: Model = (inputs) => {
  const friction = formula(inputs, 'ustar', { u10: figureOr(inputs, 'u10', Number.NaN) })
  return { h: answerOf(mechanicalMixingHeight(friction, figure(inputs, 'lat_deg'))) }
}

const ISC3: Model = (inputs) => ({ sigma_z: answerOf(isc3SigmaZ(stabilityOf(inputs), figure(inputs, 'x_m'))) })

/** Phast's propane leak on the axis of Long's jet; the answer does not know the wind. */
const phastJet: Model = (inputs, asked) => {
  const { molarMassKgMol } = SUBSTANCES.propane
  const exit = answerOf(
    gasOrificeFlow({
      holeAreaM2: roundArea(toSi(figure(inputs, 'hole_mm'), 'mm')),
      dischargeCoefficient: figure(inputs, 'Phast_Cd'),
      upstreamPressurePa: toSi(figure(inputs, 'P_barg'), 'barg'),
      upstreamTemperatureK: toSi(figure(inputs, 'T_C'), 'C'),
      ambientPressurePa: STANDARD_ATMOSPHERE_PA,
      molarMassKgMol: molarMassKgMol.value,
      heatCapacityRatio: 1.13,
      compressibility: 0.84,
    }),
  )
  const free = {
    exitDiameterM: toSi(figure(inputs, 'hole_mm'), 'mm'),
    exitDensityKgM3: exit.exitDensityKgM3,
    airDensityKgM3: airDensity(STANDARD_ATMOSPHERE_PA, toSi(figure(inputs, 'Tair_C'), 'C')),
    exitFraction: 1,
  }
  const lower = flammableRange('propane', 'NFPA 497').lower.value
  const reach = (limit: number): number => answerOf(jetReach(free, answerOf(massFraction(limit, molarMassKgMol.value))))
  return Object.fromEntries(asked.map((name) => [name, reach(name.startsWith('half') ? lower / 2 : lower)]))
}

export const DISPERSION_MODELS: Readonly<Record<string, Model>> = {
  'Briggs rural sigmas': sigmas('rural'),
  'Briggs urban sigmas': sigmas('urban'),
  'CCPS puff sigmas': (inputs) => {
    const found = answerOf(puffSigmas(stabilityOf(inputs), figure(inputs, 'x_m')))
    return { sigma_y: found.sigmaYM, sigma_z: found.sigmaZM }
  },
  'ISC3 rural sigma_z*': ISC3,
  'Gaussian plume*': plume,
  'simple turbulent momentum jet (Long 1963)*': jet,
  'Gaussian puff sigmas and peak*': puff,
  'finite-duration puff (Palazzi 1982*': finite,
  'Briggs buoyant plume rise*': rise,
  'wind power law (Irwin rural/urban*': wind,
  'Monin-Obukhov length from Pasquill class': obukhov,
  'mechanical mixing height 0.3 u*/f': mixing,
  'commercial peer: Phast 6.54 (UDM) distances, vapour leak*': phastJet,
}
