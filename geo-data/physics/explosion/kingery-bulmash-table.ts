/** One piece of a fit: it holds up to `upTo` (scaled distance, m/kg^(1/3)); `c` are the powers of ln Z, from 0 up. */
export type Segment = { readonly upTo: number; readonly c: readonly number[] }

/**
 * Swisdak 1994 (DTIC ADA526744), simplified metric fits to Kingery–Bulmash, hemispherical TNT burst on the ground:
 * y = exp(Σ c_n (ln Z)^n). Each quantity holds from Z = 0.2 to its own last limit.
 */
export const KINGERY_BULMASH = {
  /** Incident overpressure, kPa. */
  incidentKpa: [
    { upTo: 2.9, c: [7.2106, -2.1069, -0.3229, 0.1117, 0.0685] },
    { upTo: 23.8, c: [7.5938, -3.0523, 0.40977, 0.0261, -0.01267] },
    { upTo: 198.5, c: [6.0536, -1.4066] },
  ],
  /** Reflected overpressure, kPa. */
  reflectedKpa: [
    { upTo: 2, c: [9.006, -2.6893, -0.6295, 0.1011, 0.29255, 0.13505, 0.019736] },
    { upTo: 40, c: [8.8396, -1.733, -2.64, 2.293, -0.8232, 0.14247, -0.0099] },
  ],
  /** Arrival, ms/kg^(1/3). */
  arrivalMs: [
    { upTo: 1.5, c: [-0.7604, 1.8058, 0.1257, -0.0437, -0.031, -0.00669] },
    { upTo: 40, c: [-0.7137, 1.5732, 0.5561, -0.4213, 0.1054, -0.00929] },
  ],
  /** Positive duration, ms/kg^(1/3). */
  durationMs: [
    { upTo: 1.02, c: [0.5426, 3.2299, -1.5931, -5.9667, -4.0815, -0.9149] },
    { upTo: 2.8, c: [0.544, 2.7082, -9.7354, 14.3425, -9.7791, 2.8535] },
    { upTo: 40, c: [-2.4608, 7.1639, -5.6215, 2.2711, -0.44994, 0.03486] },
  ],
  /** Incident impulse, kPa ms/kg^(1/3). */
  incidentImpulse: [
    { upTo: 0.96, c: [5.522, 1.117, 0.6, -0.292, -0.087] },
    { upTo: 2.38, c: [5.465, -0.308, -1.464, 1.362, -0.432] },
    { upTo: 33.7, c: [5.2749, -0.4677, -0.2499, 0.0588, -0.00554] },
    { upTo: 158.7, c: [5.9825, -1.062] },
  ],
  /** Reflected impulse, kPa ms/kg^(1/3). */
  reflectedImpulse: [{ upTo: 40, c: [6.7853, -1.3466, 0.101, -0.01123] }],
} as const satisfies Record<string, readonly Segment[]>

export type BlastQuantity = keyof typeof KINGERY_BULMASH
