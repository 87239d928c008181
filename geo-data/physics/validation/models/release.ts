import { GAS_CONSTANT_J_MOL_K, STANDARD_ATMOSPHERE_PA, STANDARD_GRAVITY_M_S2 } from '../../nature.ts'
import { flashFraction } from '../../source/flash.ts'
import { criticalPressureRatio, type GasOrifice, gasOrificeFlow, roundArea } from '../../source/gas-orifice.ts'
import { liquidOrificeFlow, viscosityCorrection } from '../../source/liquid-orifice.ts'
import { omegaFlux, subcooledFlux } from '../../source/two-phase.ts'
import { SUBSTANCES } from '../../substance/substances.ts'
import { answerOf } from '../answer.ts'
import { figure, figureOr, formula, type Inputs } from '../inputs.ts'
import { toSi } from '../units.ts'
import type { Model } from '../vector.ts'

/** What the orifice cases leave unsaid: full coefficient, ideal gas, into the open air. */
const INTO_AIR = { dischargeCoefficient: 1, ambientPressurePa: STANDARD_ATMOSPHERE_PA, compressibility: 1 }

const choked: Model = (inputs) => {
  const jet = gasOrificeFlow({
    ...INTO_AIR,
    holeAreaM2: roundArea(figure(inputs, 'd_m')),
    dischargeCoefficient: figure(inputs, 'Cd'),
    upstreamPressurePa: figure(inputs, 'P0_Pa'),
    upstreamTemperatureK: figure(inputs, 'T0_K'),
    molarMassKgMol: figure(inputs, 'M_kg_mol'),
    heatCapacityRatio: figure(inputs, 'gamma'),
  })
  return { m_dot: answerOf(jet).massFlowKgS }
}

const exitState: Model = (inputs) => {
  const upstreamTemperatureK = figure(inputs, 'T0_K')
  const upstreamPressurePa = figure(inputs, 'P0_Pa')
  const jet = answerOf(
    gasOrificeFlow({
      ...INTO_AIR,
      holeAreaM2: roundArea(figure(inputs, 'd_m')),
      dischargeCoefficient: figure(inputs, 'Cd'),
      upstreamPressurePa,
      upstreamTemperatureK,
      molarMassKgMol: (figure(inputs, 'rho0_kg_m3') * GAS_CONSTANT_J_MOL_K * upstreamTemperatureK) / upstreamPressurePa,
      heatCapacityRatio: figure(inputs, 'k'),
    }),
  )
  const { massFlowKgS, exitVelocityMS, exitPressurePa, exitTemperatureK } = jet
  return { m_dot: massFlowKgS, velocity: exitVelocityMS, P_exit: exitPressurePa, T_exit: exitTemperatureK }
}

const criticalState: Model = (inputs) => {
  const ratio = figure(inputs, 'k')
  return {
    P_crit: criticalPressureRatio(ratio) * figure(inputs, 'P0_Pa'),
    T_crit: (figure(inputs, 'T0_K') * 2) / (ratio + 1),
  }
}

const classified: Model = (inputs, asked) => {
  const critical = criticalPressureRatio(figure(inputs, 'k')) * figure(inputs, 'P1_Pa')
  const isChoked = (name: string): boolean => figure(inputs, `P2_${name.replace('_choked', '')}_Pa`) <= critical
  return Object.fromEntries(asked.map((name) => [name, isChoked(name)]))
}

const orificeArea: Model = (inputs) => {
  const jet = answerOf(
    gasOrificeFlow({
      holeAreaM2: 1,
      dischargeCoefficient: figure(inputs, 'Kd'),
      upstreamPressurePa: toSi(figure(inputs, 'P1_bara'), 'bara'),
      upstreamTemperatureK: figure(inputs, 'T_K'),
      ambientPressurePa: toSi(figure(inputs, 'P2_bara'), 'bara'),
      molarMassKgMol: figure(inputs, 'M') / 1000,
      heatCapacityRatio: figure(inputs, 'k'),
      compressibility: figureOr(inputs, 'Z', 1),
    }),
  )
  return { A: toSi(figure(inputs, 'W_kg_h'), 'kg/h') / jet.massFlowKgS, P_cf: jet.exitPressurePa }
}

const hydrogenOrifice = (inputs: Inputs): GasOrifice => ({
  ...INTO_AIR,
  holeAreaM2: roundArea(toSi(figure(inputs, 'd_mm'), 'mm')),
  dischargeCoefficient: figure(inputs, 'Cd'),
  upstreamPressurePa: toSi(figure(inputs, 'P_MPa_gauge'), 'MPa') + STANDARD_ATMOSPHERE_PA,
  upstreamTemperatureK: figure(inputs, 'T_K'),
  molarMassKgMol: SUBSTANCES.hydrogen.molarMassKgMol.value,
  heatCapacityRatio: SUBSTANCES.hydrogen.heatCapacityRatio.value,
})

/** γ and Z are ours (models.md 2.1): Phast does not print its own. */
const phastVapour: Model = (inputs) => {
  const jet = gasOrificeFlow({
    ...INTO_AIR,
    holeAreaM2: roundArea(toSi(figure(inputs, 'hole_mm'), 'mm')),
    dischargeCoefficient: figure(inputs, 'Phast_Cd'),
    upstreamPressurePa: toSi(figure(inputs, 'P_barg'), 'barg'),
    upstreamTemperatureK: toSi(figure(inputs, 'T_C'), 'C'),
    molarMassKgMol: SUBSTANCES.propane.molarMassKgMol.value,
    heatCapacityRatio: 1.13,
    compressibility: 0.84,
  })
  return { m_dot: answerOf(jet).massFlowKgS }
}

const bernoulli: Model = (inputs) => {
  const ambientPressurePa = figureOr(inputs, 'P2_Pa', STANDARD_ATMOSPHERE_PA)
  const jet = answerOf(
    liquidOrificeFlow({
      holeAreaM2: roundArea(figure(inputs, 'd_m')),
      dischargeCoefficient: figure(inputs, 'Cd'),
      densityKgM3: figure(inputs, 'rho_kg_m3'),
      upstreamPressurePa: figureOr(inputs, 'P1_Pa', ambientPressurePa),
      ambientPressurePa,
      headM: (figureOr(inputs, 'head_m', 0) * figureOr(inputs, 'g', STANDARD_GRAVITY_M_S2)) / STANDARD_GRAVITY_M_S2,
    }),
  )
  return { m_dot: jet.massFlowKgS, velocity: jet.exitVelocityMS }
}

/** n-Butane by Perry's 8th ed. correlations, per mole: the case prints that of the density, its peer uses these two. */
const BUTANE = {
  molarMass: 58.122,
  heatCapacity: (t: number) => 191030 - 1675 * t + 12.5 * t ** 2 - 0.03874 * t ** 3 + 4.6121e-5 * t ** 4,
  latentHeat: (t: number) =>
    3.6238e7 * (1 - t / 425.12) ** (0.8337 - (0.82274 * t) / 425.12 + 0.39613 * (t / 425.12) ** 2),
}

/** The case counts 14.7 psi as an atmosphere and 9.81 m/s² as gravity. */
const butane: Model = (inputs) => {
  const temperatureK = figure(inputs, 'T_K')
  const jet = liquidOrificeFlow({
    holeAreaM2: roundArea(toSi(figure(inputs, 'hole_in'), 'in')),
    dischargeCoefficient: figure(inputs, 'Cd'),
    densityKgM3: formula(inputs, 'rho', { T: temperatureK }),
    upstreamPressurePa: toSi(figure(inputs, 'p_psig') + 14.7, 'psi'),
    ambientPressurePa: toSi(14.7, 'psi'),
    headM: toSi(figureOr(inputs, 'liquid_head_ft', 0), 'ft') * (9.81 / STANDARD_GRAVITY_M_S2),
  })
  const flash = flashFraction({
    temperatureK,
    boilingPointK: figure(inputs, 'Tb_K'),
    heatCapacityJKgK: BUTANE.heatCapacity(temperatureK) / BUTANE.molarMass,
    latentHeatJKg: BUTANE.latentHeat(temperatureK) / BUTANE.molarMass,
  })
  return { m_dot: answerOf(jet).massFlowKgS, flash_fraction: answerOf(flash) }
}

const viscousOrifice: Model = (inputs) => {
  const densityKgM3 = figure(inputs, 'Gl') * 999
  const massFlow = (figure(inputs, 'Q_L_min') / 60_000) * densityKgM3
  const jet = liquidOrificeFlow({
    holeAreaM2: 1,
    dischargeCoefficient: figure(inputs, 'Kd') * figureOr(inputs, 'Kw', 1),
    densityKgM3,
    upstreamPressurePa: toSi(figure(inputs, 'P1_barg'), 'barg'),
    ambientPressurePa: toSi(figure(inputs, 'P2_barg'), 'barg'),
    headM: 0,
  })
  const inviscidM2 = massFlow / answerOf(jet).massFlowKgS
  const viscosityPaS = figure(inputs, 'mu_cP') / 1000
  const reynolds = (4 * massFlow) / (Math.PI * viscosityPaS * Math.sqrt((4 * inviscidM2) / Math.PI))
  return { A: inviscidM2 / answerOf(viscosityCorrection(reynolds)) }
}

const phastLiquid: Model = (inputs) => {
  const jet = liquidOrificeFlow({
    holeAreaM2: roundArea(toSi(figure(inputs, 'hole_mm'), 'mm')),
    dischargeCoefficient: figure(inputs, 'Phast_Cd'),
    densityKgM3: figure(inputs, 'rho_assumed'),
    upstreamPressurePa: toSi(figure(inputs, 'P_barg'), 'barg'),
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
    headM: 0,
  })
  return { m_dot: answerOf(jet).massFlowKgS }
}

const omega: Model = (inputs) => {
  const flow = answerOf(
    omegaFlux({
      upstreamPressurePa: toSi(figure(inputs, 'P1_bara'), 'bara'),
      ambientPressurePa: toSi(figure(inputs, 'P2_bara'), 'bara'),
      volumeM3Kg: figure(inputs, 'v1_m3_kg'),
      flashedVolumeM3Kg: figure(inputs, 'v9_m3_kg'),
    }),
  )
  const throughKgS = toSi(figure(inputs, 'W_kg_h'), 'kg/h')
  return { P_cf: flow.throatPressurePa, A: throughKgS / (figure(inputs, 'Kd') * flow.fluxKgM2S) }
}

const subcooled: Model = (inputs) => {
  const densityKgM3 = figure(inputs, 'rho1')
  const flow = answerOf(
    subcooledFlux({
      upstreamPressurePa: toSi(figure(inputs, 'P1_bara'), 'bara'),
      ambientPressurePa: toSi(figure(inputs, 'P2_bara'), 'bara'),
      saturationPressurePa: toSi(figure(inputs, 'Ps_bara'), 'bara'),
      densityKgM3,
      flashedDensityKgM3: figure(inputs, 'rho9'),
    }),
  )
  const throughKgS = (figure(inputs, 'Q_L_min') / 60_000) * densityKgM3
  return { A: throughKgS / (figure(inputs, 'Kd') * flow.fluxKgM2S), high_subcooling: flow.highSubcooling }
}

export const RELEASE_MODELS: Readonly<Record<string, Model>> = {
  'choked isentropic gas orifice': choked,
  'choked isentropic gas orifice with exit state': exitState,
  'critical flow state': criticalState,
  'choked/unchoked classification': classified,
  'API 520 gas orifice (inverse: area for flow), critical': orificeArea,
  'API 520 gas orifice, subcritical (F2)': orificeArea,
  'choked H2 flow (measured)*': (inputs) => ({ m_dot: answerOf(gasOrificeFlow(hydrogenOrifice(inputs))).massFlowKgS }),
  'commercial peer: Phast 6.54 vapour leak': phastVapour,
  'commercial peer: Phast 6.54 liquid leak': phastLiquid,
  'Bernoulli liquid orifice': bernoulli,
  'Bernoulli + adiabatic flash fraction': butane,
  'API 520 liquid orifice with viscosity correction': viscousOrifice,
  'two-phase omega (Leung), exact implicit eta_c': omega,
  'subcooled omega*': subcooled,
}
