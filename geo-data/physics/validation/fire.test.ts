import { describe, expect, it } from 'vitest'
import { babrauskasBurningFlux, spiltPoolDiameter } from '../fire/burning-rate.ts'
import { cylinderView } from '../fire/cylinder-view.ts'
import { fireballDiameter, fireballStandOff } from '../fire/fireball.ts'
import { jetFlameLength } from '../fire/jet-fire.ts'
import { pointSourceHeat } from '../fire/point-source.ts'
import { type PoolFire, poolFireHeat, poolFlame } from '../fire/pool-fire.ts'
import { potentialImpactRadius } from '../fire/potential-impact-radius.ts'
import { transmissivity } from '../fire/transmissivity.ts'
import { answerOf } from './answer.ts'
import cases from './fire.json' with { type: 'json' }
import flare from './point-source.json' with { type: 'json' }
import { checks, figure, type Model, type Vector } from './vector.ts'

const KILOGRAM_PER_POUND = 0.45359237
const METRE_PER_FOOT = 0.3048
const JOULE_PER_BTU = 1055.05585262

const benzene: Model = (inputs) => {
  const diameterM = answerOf(spiltPoolDiameter(figure(inputs, 'V_m3'), figure(inputs, 'thickness_m')))
  const pool: PoolFire = {
    diameterM,
    burningFluxKgM2S: answerOf(babrauskasBurningFlux(figure(inputs, 'm_inf'), figure(inputs, 'kbeta'), diameterM)),
    heatOfCombustionJKg: figure(inputs, 'dHc'),
    radiantFraction: figure(inputs, 'Fs'),
    sootFraction: figure(inputs, 'soot'),
    windMS: figure(inputs, 'u10'),
    airDensityKgM3: figure(inputs, 'rho_air'),
    airViscosityM2S: figure(inputs, 'nu_air'),
  }
  const flame = answerOf(poolFlame(pool))
  const buoyantMS = Math.cbrt((9.80665 * pool.burningFluxKgM2S * diameterM) / pool.airDensityKgM3)
  const radiusM = diameterM / 2
  return {
    D: diameterM,
    uc: buoyantMS,
    u_star: pool.windMS / buoyantMS,
    L_over_D: flame.lengthM / diameterM,
    L: flame.lengthM,
    tan_over_cos: Math.tan(flame.tiltRad) / Math.cos(flame.tiltRad),
    tilt: (flame.tiltRad * 180) / Math.PI,
    SEPmax: flame.greatestPowerWM2,
    SEPact: flame.surfacePowerWM2,
    Fmax: answerOf(cylinderView(flame.lengthM / radiusM, figure(inputs, 'X_m') / radiusM, flame.tiltRad)).greatest,
    q: answerOf(poolFireHeat(pool, figure(inputs, 'X_m'), figure(inputs, 'tau'))),
  }
}

const tilted: Model = (inputs) => {
  const view = answerOf(
    cylinderView(figure(inputs, 'a'), figure(inputs, 'b'), (figure(inputs, 'tilt_deg') * Math.PI) / 180),
  )
  return { Fv: view.vertical, Fh: view.horizontal }
}

const MODELS: Record<string, Model> = {
  'solid flame chain: Babrauskas -> Thomas(wind) -> AGA-type tilt -> SEP with soot -> Mudan VF': benzene,
  'middle of a jet flame from its tip, half of L = 0.00326 Q^0.478': (inputs) => {
    const heatReleaseW = (figure(inputs, 'W_lb_h') * figure(inputs, 'Hc_BTU_lb') * JOULE_PER_BTU) / 3600
    return { middle: answerOf(jetFlameLength(heatReleaseW)) / 2 / METRE_PER_FOOT }
  },
  'tilted cylinder view factor (Mudan)': tilted,
  'tilted cylinder view factor (Mudan) in Chamberlain example': tilted,
  'vertical cylinder view factors (Raj), x1000': (inputs) => {
    const view = answerOf(cylinderView(figure(inputs, 'L_over_R'), figure(inputs, 'X_over_R'), 0))
    return { Fv: view.vertical * 1000, Fh: view.horizontal * 1000, Fmax: view.greatest * 1000 }
  },
  'D = 5.8 m^(1/3); safe distance 4D': (inputs) => {
    const fuelKg = figure(inputs, 'LPG_lb') * KILOGRAM_PER_POUND
    return {
      D: answerOf(fireballDiameter(fuelKg)) / METRE_PER_FOOT,
      safe: answerOf(fireballStandOff(fuelKg)) / METRE_PER_FOOT,
    }
  },
  'PIR 49 CFR 192.903': (inputs) => {
    const radius = potentialImpactRadius({
      pipeline: 'transmission',
      release: 'full-bore-rupture',
      substance: 'methane',
      gaugePressurePa: figure(inputs, 'p_psig') * 6894.757293168,
      diameterM: figure(inputs, 'd_in') * 0.0254,
    })
    return { r: answerOf(radius) / METRE_PER_FOOT }
  },
  'Wayne 1991 atmospheric transmissivity': (inputs) => ({
    tau: answerOf(
      transmissivity({
        pathM: figure(inputs, 'path_m'),
        temperatureK: figure(inputs, 'T_K'),
        relativeHumidity: figure(inputs, 'RH'),
        carbonDioxidePpm: figure(inputs, 'CO2_ppm'),
      }),
    ),
  }),
  'point source q = tau F Q/(4 pi D^2)': (inputs) => {
    const across = figure(inputs, 'receptor_ft') - figure(inputs, 'centre_across_ft')
    const distanceM = Math.hypot(across, figure(inputs, 'centre_height_ft')) * METRE_PER_FOOT
    const heatReleaseW = (figure(inputs, 'W_lb_h') * figure(inputs, 'Hc_BTU_lb') * JOULE_PER_BTU) / 3600
    const source = { heatReleaseW, radiantFraction: figure(inputs, 'F'), transmissivity: figure(inputs, 'tau') }
    const wM2PerBtu = JOULE_PER_BTU / 3600 / METRE_PER_FOOT ** 2
    return { q: answerOf(pointSourceHeat(source, distanceM)) / wM2PerBtu }
  },
}

describe('fire: the published cases, each with its own tolerance', () => {
  for (const { name, verified, misses } of checks([...cases, ...flare] as unknown as Vector[], MODELS))
    (verified ? it : it.skip)(name, () => expect(misses()).toEqual([]))
})
