import { STANDARD_ATMOSPHERE_PA } from '../../nature.ts'
import { isothermalPipeFlow } from '../../source/long-pipe.ts'
import { NORMAL_TEMPERATURE_K, nikuradseFriction, roughPipeOutletPressure } from '../../source/pipe/rough-pipe.ts'
import { panhandleAFlow, type TransmissionLine, weymouthFlow } from '../../source/pipe/transmission-line.ts'
import { answerOf } from '../answer.ts'
import { figure, figureOr, figures, type Inputs } from '../inputs.ts'
import { toSi } from '../units.ts'
import type { Model } from '../vector.ts'

const line = (inputs: Inputs): TransmissionLine => ({
  diameterM: figure(inputs, 'D_m'),
  lengthM: figure(inputs, 'L_m'),
  inletPressurePa: figure(inputs, 'P1_Pa'),
  outletPressurePa: figure(inputs, 'P2_Pa'),
  specificGravity: figure(inputs, 'SG'),
  temperatureK: figure(inputs, 'Tavg_K'),
  compressibility: figureOr(inputs, 'Z', 1),
  efficiency: figureOr(inputs, 'E', 1),
  standardTemperatureK: figureOr(inputs, 'Ts_K', 288.7),
  standardPressurePa: figureOr(inputs, 'Ps_Pa', STANDARD_ATMOSPHERE_PA),
})

const isothermal: Model = (inputs) => {
  const flow = isothermalPipeFlow({
    diameterM: figure(inputs, 'D_m'),
    lengthM: figure(inputs, 'L_m'),
    frictionFactor: figure(inputs, 'fd'),
    inletPressurePa: figure(inputs, 'P1_Pa'),
    inletDensityKgM3: figure(inputs, 'rho_kg_m3'),
    outletPressurePa: figure(inputs, 'P2_Pa'),
  })
  return { m_dot: answerOf(flow).massFlowKgS }
}

/** `p_5km` asks the pressure 5 km along; the normal flow is counted at p_n and T_n. */
const profile: Model = (inputs, asked) => {
  const normalDensity = figure(inputs, 'rho_n')
  const normal = (figure(inputs, 'p_n') / STANDARD_ATMOSPHERE_PA) * (NORMAL_TEMPERATURE_K / figure(inputs, 'T_n'))
  const at = (lengthM: number): number =>
    answerOf(
      roughPipeOutletPressure({
        diameterM: figure(inputs, 'D_m'),
        lengthM,
        frictionFactor: figure(inputs, 'lam'),
        inletPressurePa: figure(inputs, 'p0_Pa'),
        massFlowKgS: toSi(figure(inputs, 'Qn_m3_h'), 'm3/h') * normalDensity,
        normalDensityKgM3: normalDensity / normal,
        temperatureK: figure(inputs, 'T'),
        compressibility: figureOr(inputs, 'K', 1),
      }),
    )
  const metres = (name: string): number => {
    const [, amount = '', unit = ''] = name.match(/^p_([\d.]+)(k?m)$/) ?? []
    return toSi(Number(amount), unit)
  }
  return Object.fromEntries(
    asked.map((name) => [name, metres(name) === 0 ? figure(inputs, 'p0_Pa') : at(metres(name))]),
  )
}

/** Pressure at the end of one pipe of a small network, Pa absolute. */
function along(inputs: Inputs, lengthKm: number, massFlowKgS: number, inletPressurePa: number): number {
  const diameterM = figure(inputs, 'D_m')
  const reynolds = (4 * massFlowKgS) / (Math.PI * diameterM * figure(inputs, 'mu'))
  const roughnessM = toSi(figure(inputs, 'k_mm'), 'mm')
  return answerOf(
    roughPipeOutletPressure({
      diameterM,
      lengthM: toSi(lengthKm, 'km'),
      frictionFactor: answerOf(nikuradseFriction(reynolds, roughnessM, diameterM)),
      inletPressurePa,
      massFlowKgS,
      normalDensityKgM3: figure(inputs, 'rho_n'),
      temperatureK: figure(inputs, 'T_K'),
      compressibility: figureOr(inputs, 'K', 1),
    }),
  )
}

/** Mean velocity, at the mean pressure ⅔ (p1³ − p2³)/(p1² − p2²) of a pipe in which p² falls evenly. */
function velocity(inputs: Inputs, massFlowKgS: number, p1: number, p2: number): number {
  const meanPa = ((2 / 3) * (p1 ** 3 - p2 ** 3)) / (p1 ** 2 - p2 ** 2)
  const normalFlow = massFlowKgS / figure(inputs, 'rho_n')
  const thermal = (figure(inputs, 'T_K') / NORMAL_TEMPERATURE_K) * figureOr(inputs, 'K', 1)
  return (normalFlow * thermal * STANDARD_ATMOSPHERE_PA) / meanPa / ((Math.PI / 4) * figure(inputs, 'D_m') ** 2)
}

const inlet = (inputs: Inputs): number => toSi(figure(inputs, 'p0_barg'), 'barg')

const onePipe: Model = (inputs) => {
  const flow = figure(inputs, 'mdot')
  const [lengthKm = Number.NaN] = figures(inputs, 'L_km')
  const p1 = along(inputs, lengthKm, flow, inlet(inputs))
  return { p1, v: velocity(inputs, flow, inlet(inputs), p1) }
}

const series: Model = (inputs) => {
  const answer: Record<string, number> = {}
  let pressurePa = inlet(inputs)
  for (const [index, lengthKm] of figures(inputs, 'L_km').entries()) {
    pressurePa = along(inputs, lengthKm, figure(inputs, 'mdot'), pressurePa)
    answer[`p${index + 1}`] = pressurePa
  }
  return answer
}

/** One pipe brings what two take away; one length stands for all three. */
const branch: Model = (inputs) => {
  const each = figure(inputs, 'mdot_each')
  const [first = Number.NaN, second = first, third = second] = figures(inputs, 'L_km')
  const p1 = along(inputs, first, 2 * each, inlet(inputs))
  const p2 = along(inputs, second, each, p1)
  const p3 = along(inputs, third, each, p1)
  const v0 = velocity(inputs, 2 * each, inlet(inputs), p1)
  return { p1, p2, p3, v0, v1: velocity(inputs, each, p1, p2), v2: velocity(inputs, each, p1, p3) }
}

export const NETWORK_MODELS: Readonly<Record<string, Model>> = {
  'isothermal compressible pipe flow': isothermal,
  'Panhandle A': (inputs) => ({ Q_std: answerOf(panhandleAFlow(line(inputs))) }),
  Weymouth: (inputs) => ({ Q_std: answerOf(weymouthFlow(line(inputs))) }),
  'pressure profile, rough pipe (lambda given)': profile,
  'single pipe, Nikuradse+laminar friction, p gauge': onePipe,
  'single pipe mean velocity': onePipe,
  'two pipes in series': series,
  'T-branch': branch,
  'T-branch velocities': branch,
}
