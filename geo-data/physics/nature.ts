/** Molar gas constant, J/(mol K). CODATA 2018, exact. */
export const GAS_CONSTANT_J_MOL_K = 8.31446261815324

/** Standard acceleration of gravity, m/s². CGPM 1901, exact. */
export const STANDARD_GRAVITY_M_S2 = 9.80665

/** Standard atmosphere, Pa. CGPM 1954, exact. */
export const STANDARD_ATMOSPHERE_PA = 101_325

/** Mean molar mass of dry air, kg/mol. The rounding of CCPS 1999 and of our peers; US Standard Atmosphere 1976 has 0.028964. */
export const AIR_MOLAR_MASS_KG_MOL = 0.02896
