import type { Cut } from '../../../geo-data/cross-section/cut.ts'
import type { Drawn } from '../map/draw/drawn.ts'

/** The cut that has been drawn: its two ends; null until the second is set. While one draws, the last position only follows the pointer. */
export const cutOf = ({ positions, finished }: Drawn): Cut | null => {
  const corners = positions.filter((position, index) => {
    const before = positions[index - 1]
    return !before || before[0] !== position[0] || before[1] !== position[1]
  })
  const [from, to, third] = corners
  return from && to && (finished || third) ? [from, to] : null
}
