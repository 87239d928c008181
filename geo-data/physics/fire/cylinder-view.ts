import { computed, notNegative, type Outcome, positive, refused } from '../outcome.ts'

export type View = { readonly vertical: number; readonly horizontal: number; readonly greatest: number }

/**
 * View factors from a surface on the ground to a tilted cylinder of flame: a = L/R, b = X/R, X from the middle of the
 * base, the flame leaning towards the surface by θ. Greatest = √(Fv² + Fh²).
 * Source: Mudan 1984, as in the TNO Yellow Book 6.A. Cases: validation/consequence.json FIR-VF-*.
 * Range: refuses where the flame hangs over the surface (1 + a sinθ ≥ b): the closed form fails there.
 */
export function cylinderView(lengthOverRadius: number, distanceOverRadius: number, tiltRad: number): Outcome<View> {
  const a = lengthOverRadius
  const b = distanceOverRadius
  const sin = Math.sin(tiltRad)
  const cos = Math.cos(tiltRad)
  if (!positive(a, b, cos) || !notNegative(tiltRad)) return refused('input-not-physical')
  if (1 + a * sin >= b) return refused('flame-overhangs')
  const outer = Math.sqrt(a ** 2 + (b + 1) ** 2 - 2 * a * (b + 1) * sin)
  const inner = Math.sqrt(a ** 2 + (b - 1) ** 2 - 2 * a * (b - 1) * sin)
  const slant = Math.sqrt(1 + (b ** 2 - 1) * cos ** 2)
  const rim = Math.sqrt((b - 1) / (b + 1))
  const lean = (a * cos) / (b - a * sin)
  const edge = Math.sqrt(b ** 2 - 1)
  const far = Math.atan((outer * rim) / inner)
  const sides = Math.atan((a * b - edge ** 2 * sin) / (edge * slant)) + Math.atan((edge * sin) / slant)
  const tall = (a ** 2 + (b + 1) ** 2 - 2 * b * (1 + a * sin)) / (outer * inner)
  const flat = (a ** 2 + (b + 1) ** 2 - 2 * (b + 1 + a * b * sin)) / (outer * inner)
  const vertical = (-lean * Math.atan(rim) + lean * tall * far + (cos / slant) * sides) / Math.PI
  const horizontal = (Math.atan(1 / rim) + (sin / slant) * sides - flat * far) / Math.PI
  return computed({ vertical, horizontal, greatest: Math.hypot(vertical, horizontal) })
}
