/** One piece of a curve: β = slope α + intercept, up to `upTo`. */
export type CurvePiece = { readonly upTo: number; readonly slope: number; readonly intercept: number }

/**
 * Britter & McQuaid continuous release: β = log10(x/D) at which the concentration has fallen to a share c/c0, as
 * straight pieces in α. Source: CCPS 1999 fits to HSE CRR 17/1988. From near to far.
 */
export const PLUME_CURVES: readonly { readonly share: number; readonly pieces: readonly CurvePiece[] }[] = [
  {
    share: 0.1,
    pieces: [
      { upTo: -0.55, slope: 0, intercept: 1.75 },
      { upTo: -0.14, slope: 0.24, intercept: 1.88 },
      { upTo: Number.POSITIVE_INFINITY, slope: -0.5, intercept: 1.78 },
    ],
  },
  {
    share: 0.05,
    pieces: [
      { upTo: -0.68, slope: 0, intercept: 1.92 },
      { upTo: -0.29, slope: 0.36, intercept: 2.16 },
      { upTo: -0.18, slope: 0, intercept: 2.06 },
      { upTo: Number.POSITIVE_INFINITY, slope: -0.56, intercept: 1.96 },
    ],
  },
  {
    share: 0.02,
    pieces: [
      { upTo: -0.69, slope: 0, intercept: 2.08 },
      { upTo: -0.31, slope: 0.45, intercept: 2.39 },
      { upTo: -0.16, slope: 0, intercept: 2.25 },
      { upTo: Number.POSITIVE_INFINITY, slope: -0.54, intercept: 2.16 },
    ],
  },
  {
    share: 0.01,
    pieces: [
      { upTo: -0.7, slope: 0, intercept: 2.25 },
      { upTo: -0.29, slope: 0.49, intercept: 2.59 },
      { upTo: -0.2, slope: 0, intercept: 2.45 },
      { upTo: Number.POSITIVE_INFINITY, slope: -0.52, intercept: 2.35 },
    ],
  },
  {
    share: 0.005,
    pieces: [
      { upTo: -0.67, slope: 0, intercept: 2.4 },
      { upTo: -0.28, slope: 0.59, intercept: 2.8 },
      { upTo: -0.15, slope: 0, intercept: 2.63 },
      { upTo: Number.POSITIVE_INFINITY, slope: -0.48, intercept: 2.56 },
    ],
  },
  {
    share: 0.002,
    pieces: [
      { upTo: -0.69, slope: 0, intercept: 2.6 },
      { upTo: -0.25, slope: 0.39, intercept: 2.87 },
      { upTo: -0.13, slope: 0, intercept: 2.77 },
      { upTo: Number.POSITIVE_INFINITY, slope: -0.5, intercept: 2.71 },
    ],
  },
]
