/** The eight directions of a compass rose, clockwise from north. */
const ROSE = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const

export type Direction = (typeof ROSE)[number]

/** The direction nearest to a bearing in degrees from north. */
export const directionOf = (bearingDeg: number): Direction =>
  ROSE[((Math.round(bearingDeg / 45) % 8) + 8) % 8] as Direction
