import type { Cut } from '../../../geo-data/cross-section/cut.ts'
import type { Drawn } from '../map/draw/drawn.ts'

/**
 * The cut that has been drawn: its two ends; null until the second is set. While one draws, the last position only follows the
 * pointer: a third one, even upon the second, says that the second stands.
 */
export const cutOf = ({ positions, finished }: Drawn): Cut | null => {
  const [from, to, third] = positions
  if (!from || !to || (from[0] === to[0] && from[1] === to[1])) return null
  return finished || third ? [from, to] : null
}
