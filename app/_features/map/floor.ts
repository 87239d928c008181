/** Zones are drawn below this layer: above the networks, below everything that is a point or a name. */
export const BELOW_POINTS = 'floor-points'
