import { bauwensDorofeev } from '../../explosion/bauwens-dorofeev.ts'
import { cloudEnergy, GROUND_REFLECTION, sachsDistance } from '../../explosion/blast-energy.ts'
import { isochoricOverpressure } from '../../explosion/isochoric-bound.ts'
import { kingeryBulmash } from '../../explosion/kingery-bulmash.ts'
import type { BlastQuantity } from '../../explosion/kingery-bulmash-table.ts'
import { kinneyGraham } from '../../explosion/kinney-graham.ts'
import { stoichiometricFraction } from '../../explosion/stoichiometry.ts'
import { tntEquivalent } from '../../explosion/tnt-equivalence.ts'
import { STANDARD_ATMOSPHERE_PA } from '../../nature.ts'
import { gasOrificeFlow, roundArea } from '../../source/gas-orifice.ts'
import { gasDensity } from '../../source/inventory.ts'
import { SUBSTANCES } from '../../substance/substances.ts'
import { answerOf } from '../answer.ts'
import { figure, figureOr, type Inputs, words } from '../inputs.ts'
import { toSi } from '../units.ts'
import type { Model } from '../vector.ts'

/** Names of a case, our quantity and the unit of its table. */
const QUANTITIES: Readonly<Record<string, readonly [BlastQuantity, string]>> = {
  ps: ['incidentKpa', 'kPa'],
  pr: ['reflectedKpa', 'kPa'],
  ta: ['arrivalMs', 'ms/kg^1/3'],
  td: ['durationMs', 'ms/kg^1/3'],
  is: ['incidentImpulse', 'kPa ms/kg^1/3'],
  ir: ['reflectedImpulse', 'kPa ms/kg^1/3'],
}

const swisdak: Model = (inputs, asked) =>
  Object.fromEntries(
    asked.map((name) => {
      const [quantity, unit] = QUANTITIES[name] ?? []
      if (!quantity || !unit) throw new TypeError(`no blast quantity ${name}`)
      return [name, toSi(answerOf(kingeryBulmash(quantity, figure(inputs, 'Z_m_kg13'))), unit)]
    }),
  )

const freeAir: Model = (inputs) => {
  const scaled = figure(inputs, 'R_m') / Math.cbrt(figure(inputs, 'W_kg_TNT'))
  return { ps: answerOf(kinneyGraham(scaled, toSi(figureOr(inputs, 'pa_kPa', 101.325), 'kPa'))) }
}

const cloud: Model = (inputs) => {
  const energyJ = answerOf(cloudEnergy(figure(inputs, 'm_kg'), figure(inputs, 'dHc'), GROUND_REFLECTION))
  const ambientPa = figureOr(inputs, 'p0', STANDARD_ATMOSPHERE_PA)
  return { E: energyJ, Rbar: answerOf(sachsDistance(figure(inputs, 'r_m'), energyJ, ambientPa)) }
}

const RELEASED_FOR_S = 3
const ROOM_K = 297

/** Hydrogen let out in three seconds by a tank that empties: `134.5 bar, 3.63 L tank, d 3.56 mm, Cd 0.75`. */
function hydrogenReleasedKg(inputs: Inputs): number {
  const [bar, litres, holeMm, coefficient] = (words(inputs, 'H2').match(/\d+\.?\d*/g) ?? []).map(Number)
  const { molarMassKgMol, heatCapacityRatio } = SUBSTANCES.hydrogen
  const upstreamPressurePa = toSi(bar ?? Number.NaN, 'bar')
  const hydrogen = { temperatureK: ROOM_K, molarMassKgMol: molarMassKgMol.value, compressibility: 1 }
  const heldKg = (gasDensity({ ...hydrogen, pressurePa: upstreamPressurePa }) * (litres ?? Number.NaN)) / 1000
  const jet = answerOf(
    gasOrificeFlow({
      holeAreaM2: roundArea(toSi(holeMm ?? Number.NaN, 'mm')),
      dischargeCoefficient: coefficient ?? Number.NaN,
      upstreamPressurePa,
      upstreamTemperatureK: ROOM_K,
      ambientPressurePa: STANDARD_ATMOSPHERE_PA,
      molarMassKgMol: molarMassKgMol.value,
      heatCapacityRatio: heatCapacityRatio.value,
      compressibility: 1,
    }),
  )
  return heldKg * (1 - Math.exp((-jet.massFlowKgS * RELEASED_FOR_S) / heldKg))
}

/** The closed bound: it knows nothing of the vent that the experiment had. */
const enclosure: Model = (inputs) => {
  const [areaM2, heightM] = (words(inputs, 'enclosure_m').match(/\d+\.\d+/g) ?? []).map(Number)
  const { hydrogen } = SUBSTANCES
  const density = gasDensity({
    pressurePa: STANDARD_ATMOSPHERE_PA,
    temperatureK: ROOM_K,
    molarMassKgMol: hydrogen.molarMassKgMol.value,
    compressibility: 1,
  })
  const bound = isochoricOverpressure({
    volumeM3: (areaM2 ?? Number.NaN) * (heightM ?? Number.NaN),
    fuelVolumeM3: hydrogenReleasedKg(inputs) / density,
    stoichiometricFraction: answerOf(stoichiometricFraction(hydrogen.oxygenPerFuel.value)),
    expansionRatio: hydrogen.expansionRatio.value,
    isochoricRatio: hydrogen.isochoricRatio.value,
    ambientPressurePa: STANDARD_ATMOSPHERE_PA,
  })
  return { dp: answerOf(bound) }
}

export const EXPLOSION_MODELS: Readonly<Record<string, Model>> = {
  'Kingery-Bulmash*': swisdak,
  'Kinney-Graham free-air burst': freeAir,
  'Bauwens-Dorofeev blast curve*': (inputs) => ({ p_star: answerOf(bauwensDorofeev(figure(inputs, 'Rbar'))) }),
  'TNT equivalence': (inputs) => {
    const energyJ = figure(inputs, 'm_kg') * figure(inputs, 'dHc')
    return { W: answerOf(tntEquivalent(energyJ, figure(inputs, 'yield_'), figure(inputs, 'E_TNT'))) }
  },
  'stoichiometric fuel fraction': (inputs) => ({
    eta: answerOf(stoichiometricFraction(figure(inputs, 'nO2'), figure(inputs, 'yO2'))),
  }),
  'BST energy with ground reflection factor 2; scaled distance': cloud,
  'peak pressure, H2 release 3 s then ignition in 45.5 m3 enclosure (experiment)': enclosure,
}
