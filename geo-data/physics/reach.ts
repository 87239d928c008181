/** The span in which a law holds, m. */
export type Span = { readonly fromM: number; readonly toM: number }

const STEPS = 256
const HALVINGS = 60

/**
 * The farthest distance in the span at which `level(x)` is still at or above `wanted`; undefined where it is so nowhere.
 * Searched from far to near on a logarithmic ladder, then halved, so that a level which first climbs (an elevated
 * plume) is measured at its far side. `span.toM` comes back as it is when the level is still met there.
 */
export function farthestAt(level: (distanceM: number) => number, wanted: number, span: Span): number | undefined {
  const ratio = (span.toM / span.fromM) ** (1 / STEPS)
  let beyondM = span.toM
  if (level(beyondM) >= wanted) return beyondM
  for (let step = STEPS - 1; step >= 0; step -= 1) {
    const distanceM = step === 0 ? span.fromM : span.fromM * ratio ** step
    if (level(distanceM) >= wanted) return halve(level, wanted, distanceM, beyondM)
    beyondM = distanceM
  }
  return undefined
}

/**
 * As `farthestAt`, for a level that only ever falls with distance: halved straight away on the logarithm of the distance.
 */
export function farthestFalling(level: (distanceM: number) => number, wanted: number, span: Span): number | undefined {
  if (level(span.toM) >= wanted) return span.toM
  if (!(level(span.fromM) >= wanted)) return undefined
  let [near, far] = [Math.log(span.fromM), Math.log(span.toM)]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (near + far) / 2
    if (level(Math.exp(middle)) >= wanted) near = middle
    else far = middle
  }
  return Math.exp(near)
}

function halve(level: (distanceM: number) => number, wanted: number, metM: number, missedM: number): number {
  let nearM = metM
  let farM = missedM
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middleM = (nearM + farM) / 2
    if (level(middleM) >= wanted) nearM = middleM
    else farM = middleM
  }
  return nearM
}
