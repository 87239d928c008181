type Unit = { readonly factor: number; readonly offset?: number }

const PSI = 6_894.757293168
const FOOT = 0.3048
const ATMOSPHERE = 101_325
const BTU = 1_055.05585262

/** SI value = printed value × factor + offset. A probability, ppm, mg/m³ or a probit's dose is left as it is printed. */
const UNITS: Readonly<Record<string, Unit>> = {
  '': { factor: 1 },
  '-': { factor: 1 },
  '1': { factor: 1 },
  '%': { factor: 0.01 },
  '1e-3': { factor: 1e-3 },
  'mol/mol': { factor: 1 },
  'vol frac': { factor: 1 },
  ppm: { factor: 1 },
  'mg/m3': { factor: 1 },
  dose: { factor: 1 },
  '1/yr': { factor: 1 },
  'per 1e8 h': { factor: 1 },
  m: { factor: 1 },
  mm: { factor: 1e-3 },
  cm: { factor: 1e-2 },
  km: { factor: 1e3 },
  ft: { factor: FOOT },
  in: { factor: 0.0254 },
  m2: { factor: 1 },
  mm2: { factor: 1e-6 },
  cm2: { factor: 1e-4 },
  m3: { factor: 1 },
  s: { factor: 1 },
  ms: { factor: 1e-3 },
  min: { factor: 60 },
  h: { factor: 3_600 },
  deg: { factor: Math.PI / 180 },
  rad: { factor: 1 },
  kg: { factor: 1 },
  t: { factor: 1e3 },
  lb: { factor: 0.45359237 },
  'kg TNT': { factor: 1 },
  'kg/s': { factor: 1 },
  'kg/h': { factor: 1 / 3_600 },
  'kg/m3': { factor: 1 },
  'g/m3': { factor: 1e-3 },
  'm/s': { factor: 1 },
  'km/h': { factor: 1 / 3.6 },
  'm3/s': { factor: 1 },
  'm3/h': { factor: 1 / 3_600 },
  'm4/s3': { factor: 1 },
  K: { factor: 1 },
  C: { factor: 1, offset: 273.15 },
  Pa: { factor: 1 },
  hPa: { factor: 100 },
  mbar: { factor: 100 },
  kPa: { factor: 1e3 },
  MPa: { factor: 1e6 },
  bar: { factor: 1e5 },
  bara: { factor: 1e5 },
  barg: { factor: 1e5, offset: ATMOSPHERE },
  atm: { factor: ATMOSPHERE },
  psi: { factor: PSI },
  /** An overpressure: what people and walls feel, so without the air's own. */
  psig: { factor: PSI },
  J: { factor: 1 },
  kJ: { factor: 1e3 },
  MJ: { factor: 1e6 },
  W: { factor: 1 },
  kW: { factor: 1e3 },
  'W/m2': { factor: 1 },
  'kW/m2': { factor: 1e3 },
  'BTU/h/ft2': { factor: BTU / 3_600 / FOOT ** 2 },
  'ms/kg^1/3': { factor: 1e-3 },
  'kPa ms/kg^1/3': { factor: 1 },
  'ft/(in psi^0.5)': { factor: FOOT / (0.0254 * Math.sqrt(PSI)) },
}

function unitOf(name: string): Unit {
  const unit =
    UNITS[
      name
        .trim()
        .replaceAll('²', '2')
        .replaceAll('³', '3')
        .replace(/\^([23])(?!\/)/g, '$1')
    ]
  if (!unit) throw new RangeError(`no unit of ours is called ${name}`)
  return unit
}

/** A printed figure in SI. Throws RangeError for a unit nobody here knows. */
export function toSi(value: number, unit: string): number {
  const { factor, offset = 0 } = unitOf(unit)
  return value * factor + offset
}

/** A figure in SI as a unit prints it. Throws RangeError for a unit nobody here knows. */
export function fromSi(value: number, unit: string): number {
  const { factor, offset = 0 } = unitOf(unit)
  return (value - offset) / factor
}

/** Every unit that can be asked for. */
export const UNIT_NAMES: readonly string[] = Object.keys(UNITS)
