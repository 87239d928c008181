import type { CurvePiece } from '../britter-mcquaid-table.ts'

const piece = (upTo: number, slope: number, intercept: number): CurvePiece => ({ upTo, slope, intercept })

/**
 * Britter & McQuaid instantaneous release: β = log10(x/V0^(1/3)) at which the concentration has fallen to a share
 * c/c0, straight pieces in α. Source: CCPS 1999 fits to HSE CRR 17/1988. From near to far; drawn up to α = 1.
 */
export const PUFF_CURVES: readonly { readonly share: number; readonly pieces: readonly CurvePiece[] }[] = [
  { share: 0.1, pieces: [piece(-0.44, 0, 0.7), piece(0.43, 0.26, 0.81), piece(1, 0, 0.93)] },
  { share: 0.05, pieces: [piece(-0.56, 0, 0.85), piece(0.31, 0.26, 1), piece(1, -0.12, 1.12)] },
  { share: 0.02, pieces: [piece(-0.66, 0, 0.95), piece(0.32, 0.36, 1.19), piece(1, -0.26, 1.38)] },
  { share: 0.01, pieces: [piece(-0.71, 0, 1.15), piece(0.37, 0.34, 1.39), piece(1, -0.38, 1.66)] },
  { share: 0.005, pieces: [piece(-0.52, 0, 1.48), piece(0.24, 0.26, 1.62), piece(1, -0.3, 1.75)] },
  { share: 0.002, pieces: [piece(0.27, 0, 1.83), piece(1, -0.32, 1.92)] },
  { share: 0.001, pieces: [piece(-0.1, 0, 2.075), piece(1, -0.27, 2.05)] },
]
