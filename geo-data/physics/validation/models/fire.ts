import { babrauskasBurningFlux, spiltPoolDiameter } from '../../fire/burning-rate.ts'
import { cylinderView } from '../../fire/cylinder-view.ts'
import { fireballDiameter, fireballStandOff } from '../../fire/fireball.ts'
import { jetFireReach, jetFlameLength } from '../../fire/jet-fire.ts'
import { pointSourceHeat } from '../../fire/point-source.ts'
import { type PoolFire, poolFireHeat, poolFlame } from '../../fire/pool-fire.ts'
import { IMPACT_COEFFICIENT, impactCoefficient, impactRadius } from '../../fire/potential-impact-radius.ts'
import { transmissivity } from '../../fire/transmissivity.ts'
import { STANDARD_ATMOSPHERE_PA, STANDARD_GRAVITY_M_S2 } from '../../nature.ts'
import { gasOrificeFlow, roundArea } from '../../source/gas-orifice.ts'
import { SUBSTANCES } from '../../substance/substances.ts'
import { answerOf } from '../answer.ts'
import { figure, figureOr, type Inputs, words } from '../inputs.ts'
import { toSi } from '../units.ts'
import type { Model } from '../vector.ts'
import { RELEASE_MODELS } from './release.ts'

const JOULE_PER_BTU = 1055.05585262

const poolOf = (inputs: Inputs): PoolFire => {
  const diameterM = answerOf(spiltPoolDiameter(figure(inputs, 'V_m3'), figure(inputs, 'thickness_m')))
  return {
    diameterM,
    burningFluxKgM2S: answerOf(babrauskasBurningFlux(figure(inputs, 'm_inf'), figure(inputs, 'kbeta'), diameterM)),
    heatOfCombustionJKg: figure(inputs, 'dHc'),
    radiantFraction: figure(inputs, 'Fs'),
    sootFraction: figure(inputs, 'soot'),
    windMS: figure(inputs, 'u10'),
    airDensityKgM3: figure(inputs, 'rho_air'),
    airViscosityM2S: figure(inputs, 'nu_air'),
  }
}

const poolChain: Model = (inputs) => {
  const pool = poolOf(inputs)
  const { diameterM, burningFluxKgM2S, windMS, airDensityKgM3 } = pool
  const flame = answerOf(poolFlame(pool))
  const buoyantMS = Math.cbrt((STANDARD_GRAVITY_M_S2 * burningFluxKgM2S * diameterM) / airDensityKgM3)
  const distanceM = figure(inputs, 'X_m')
  const radiusM = diameterM / 2
  return {
    D: diameterM,
    uc: buoyantMS,
    u_star: Math.max(1, windMS / buoyantMS),
    L_over_D: flame.lengthM / diameterM,
    L: flame.lengthM,
    tan_over_cos: Math.tan(flame.tiltRad) / Math.cos(flame.tiltRad),
    tilt: flame.tiltRad,
    SEPmax: flame.greatestPowerWM2,
    SEPact: flame.surfacePowerWM2,
    Fmax: answerOf(cylinderView(flame.lengthM / radiusM, distanceM / radiusM, flame.tiltRad)).greatest,
    q: answerOf(poolFireHeat(pool, distanceM, figure(inputs, 'tau'))),
  }
}

const tilted: Model = (inputs) => {
  const view = answerOf(cylinderView(figure(inputs, 'a'), figure(inputs, 'b'), toSi(figure(inputs, 'tilt_deg'), 'deg')))
  return { Fv: view.vertical, Fh: view.horizontal, Fmax: view.greatest }
}

const upright: Model = (inputs) => {
  const view = answerOf(cylinderView(figure(inputs, 'L_over_R'), figure(inputs, 'X_over_R'), 0))
  return { Fv: view.vertical, Fh: view.horizontal, Fmax: view.greatest }
}

const bleve: Model = (inputs) => {
  const fuelKg = toSi(figure(inputs, 'LPG_lb'), 'lb')
  return { D: answerOf(fireballDiameter(fuelKg)), safe: answerOf(fireballStandOff(fuelKg)) }
}

/** The bare formula: a published case may stand outside what we let the formula draw. */
const impact: Model = (inputs) => {
  const pressurePa = toSi(figure(inputs, 'p_psig'), 'psig')
  const coefficient = figureOr(inputs, 'k', IMPACT_COEFFICIENT)
  return { r: answerOf(impactRadius(pressurePa, toSi(figure(inputs, 'd_in'), 'in'), coefficient)) }
}

const impactGeneral: Model = (inputs) => ({
  coef: toSi(
    answerOf(
      impactCoefficient({
        efficiency: figure(inputs, 'mu'),
        emissivity: figure(inputs, 'chi_g'),
        decay: figure(inputs, 'lam'),
        dischargeCoefficient: figure(inputs, 'Cd'),
        heatOfCombustionBtuLb: figure(inputs, 'Hc_BTU_lb'),
        heatCapacityRatio: figure(inputs, 'gamma'),
        molarMassLbLbmol: figure(inputs, 'M'),
        temperatureR: figure(inputs, 'T_R'),
        intensityBtuHFt2: figure(inputs, 'Ith_BTU_h_ft2'),
      }),
    ),
    'ft/(in psi^0.5)',
  ),
})

const air: Model = (inputs) => ({
  tau: answerOf(
    transmissivity({
      pathM: figure(inputs, 'path_m'),
      temperatureK: figure(inputs, 'T_K'),
      relativeHumidity: figure(inputs, 'RH'),
      carbonDioxidePpm: figure(inputs, 'CO2_ppm'),
    }),
  ),
})

const flareHeatW = (inputs: Inputs): number =>
  (figure(inputs, 'W_lb_h') * figure(inputs, 'Hc_BTU_lb') * JOULE_PER_BTU) / 3600

const flare: Model = (inputs) => {
  const across = figure(inputs, 'receptor_ft') - figure(inputs, 'centre_across_ft')
  const distanceM = toSi(Math.hypot(across, figure(inputs, 'centre_height_ft')), 'ft')
  const source = {
    heatReleaseW: flareHeatW(inputs),
    radiantFraction: figure(inputs, 'F'),
    transmissivity: figure(inputs, 'tau'),
  }
  return { q: answerOf(pointSourceHeat(source, distanceM)) }
}

/** `r12.5_15F` asks how far 12.5 kW/m² reaches; the wind after the underscore is not known to a point source. */
const phastRadiation: Model = (inputs, asked) => {
  const flow = RELEASE_MODELS['commercial peer: Phast 6.54 liquid leak']?.(inputs, []).m_dot
  if (typeof flow !== 'number') throw new TypeError('the leak that the case refers to is not in the file')
  const heatReleaseW = flow * SUBSTANCES.propane.heatOfCombustionJKg.value
  const source = { heatReleaseW, radiantFraction: SUBSTANCES.propane.radiantFraction.value, transmissivity: 1 }
  const wanted = asked.filter((name) => /^r[\d.]+_/.test(name))
  const reach = (name: string): number =>
    answerOf(jetFireReach(source, toSi(Number.parseFloat(name.slice(1)), 'kW/m2'))).fromHoleM
  return Object.fromEntries(wanted.map((name) => [name, reach(name)]))
}

/** `case1` is written out: `d 20.9 mm, 59.8 barg, 308.7 K, target (26,1.75,0) m`; L1 and q1 ask for it. */
const hydrogenJets: Model = (inputs) => {
  const answer: Record<string, number> = {}
  for (const name of Object.keys(inputs).filter((key) => key.startsWith('case'))) {
    const [d, barg, kelvin, x, y, z] = (words(inputs, name).match(/[\d.]+/g) ?? []).map(Number)
    const jet = answerOf(
      gasOrificeFlow({
        holeAreaM2: roundArea(toSi(d ?? Number.NaN, 'mm')),
        dischargeCoefficient: 1,
        upstreamPressurePa: toSi(barg ?? Number.NaN, 'barg'),
        upstreamTemperatureK: kelvin ?? Number.NaN,
        ambientPressurePa: STANDARD_ATMOSPHERE_PA,
        molarMassKgMol: SUBSTANCES.hydrogen.molarMassKgMol.value,
        heatCapacityRatio: SUBSTANCES.hydrogen.heatCapacityRatio.value,
        compressibility: 1,
      }),
    )
    const heatReleaseW = jet.massFlowKgS * SUBSTANCES.hydrogen.heatOfCombustionJKg.value
    const lengthM = answerOf(jetFlameLength(heatReleaseW))
    const source = { heatReleaseW, radiantFraction: SUBSTANCES.hydrogen.radiantFraction.value, transmissivity: 1 }
    const above = figureOr(inputs, 'y0', 0) - (y ?? 0)
    const distanceM = Math.hypot((x ?? Number.NaN) - lengthM / 2, above, z ?? 0)
    answer[name.replace('case', 'L')] = lengthM
    answer[name.replace('case', 'q')] = answerOf(pointSourceHeat(source, distanceM))
  }
  return answer
}

export const FIRE_MODELS: Readonly<Record<string, Model>> = {
  'solid flame chain: Babrauskas -> Thomas(wind) -> AGA-type tilt -> SEP with soot -> Mudan VF': poolChain,
  'tilted cylinder view factor (Mudan)*': tilted,
  'vertical cylinder view factors (Raj), x1000': upright,
  'D = 5.8 m^(1/3); safe distance 4D': bleve,
  'PIR 49 CFR 192.903': impact,
  'PIR coefficient from ASME B31.8S general equation': impactGeneral,
  'Wayne 1991 atmospheric transmissivity': air,
  'point source q = tau F Q/(4 pi D^2)': flare,
  'middle of a jet flame from its tip, half of L = 0.00326 Q^0.478': (inputs) => ({
    middle: answerOf(jetFlameLength(flareHeatW(inputs))) / 2,
  }),
  'commercial peer: Phast 6.54 (DNV cone) radiation distances, liquid leak*': phastRadiation,
  'large H2 jet flame length and heat flux (experiment)': hydrogenJets,
}
