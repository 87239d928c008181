import { formatNumber, NOTHING } from '../../_lib/format.ts'
import type { LawFigure, LawRecord } from './model.operations.ts'

export type Standing = 'all' | 'published' | 'screening'

/** The laws of a family and a standing; null is every family. */
export const chosen = (laws: readonly LawRecord[], family: string | null, standing: Standing): readonly LawRecord[] =>
  laws.filter((law) => (family === null || law.family === family) && (standing === 'all' || law.standing === standing))

/** The families in the order the laws come in. */
export const familiesOf = (laws: readonly LawRecord[]): readonly string[] => [
  ...new Set(laws.map(({ family }) => family)),
]

/** A figure of a case as printed: eight digits, for small differences are the point. */
export const exact = (value: number | boolean | null): string => {
  if (value === null) return NOTHING
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : value ? '✓' : '✗'
}

/** `+0.12 %`; a dash for yes and no. */
export const errorOf = ({ error }: LawFigure): string =>
  error === null ? NOTHING : `${error > 0 ? '+' : ''}${formatNumber(error * 100, Math.abs(error) < 0.001 ? 4 : 2)} %`

/** What the case permits: `±1 %`, `±0.002 m`, or both where the larger counts. */
export const permittedOf = ({ permittedShare, permittedDifference, unit }: LawFigure): string => {
  const share = permittedShare ? [`±${Number((permittedShare * 100).toPrecision(4))} %`] : []
  const difference = permittedDifference ? [`±${permittedDifference} ${unit}`.trim()] : []
  return [...share, ...difference].join(' / ') || NOTHING
}

/** The figure of a law that is farthest off, as a share; null where it has none. */
export const worstOf = ({ cases }: LawRecord): number | null => {
  const errors = cases.flatMap(({ figures }) => figures.map(({ error }) => Math.abs(error ?? 0)))
  return errors.length > 0 ? Math.max(...errors) : null
}
