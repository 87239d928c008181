import { fireballDiameter, fireballStandOff } from '../fire/fireball.ts'
import { pointSourceHeat } from '../fire/point-source.ts'
import { potentialImpactRadius } from '../fire/potential-impact-radius.ts'
import { transmissivity } from '../fire/transmissivity.ts'
import { answerOf } from './answer.ts'
import { checkFamily } from './check-family.ts'
import cases from './fire.json' with { type: 'json' }
import flare from './point-source.json' with { type: 'json' }
import { figure, type Model } from './vector.ts'

const KILOGRAM_PER_POUND = 0.45359237
const METRE_PER_FOOT = 0.3048
const JOULE_PER_BTU = 1055.05585262

const MODELS: Record<string, Model> = {
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

checkFamily('fire', [...cases, ...flare], MODELS)
