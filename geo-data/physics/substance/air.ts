import { AIR_MOLAR_MASS_KG_MOL, GAS_CONSTANT_J_MOL_K } from '../nature.ts'

/** Density of air, kg/m³: ρ = P M/(R T). Absolute pressure and temperature above zero. */
export function airDensity(pressurePa: number, temperatureK: number): number {
  return (pressurePa * AIR_MOLAR_MASS_KG_MOL) / (GAS_CONSTANT_J_MOL_K * temperatureK)
}

/** Kinematic viscosity of air, m²/s: ν = 1.458e-6 T^1.5/(T + 110.4)/ρ. Source: Sutherland, US Standard Atmosphere 1976. */
export function airViscosity(pressurePa: number, temperatureK: number): number {
  return (1.458e-6 * temperatureK ** 1.5) / (temperatureK + 110.4) / airDensity(pressurePa, temperatureK)
}
