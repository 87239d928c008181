/** Base maps from elsewhere lie below this layer: above our own ground, below everything that is the city's. */
export const BELOW_NETWORKS = 'floor-networks'

/** Zones are drawn below this layer: above the networks, below everything that is a point or a name. */
export const BELOW_POINTS = 'floor-points'

/** Above everything but the marks of what is happening: alarms and incidents. */
export const BELOW_MARKS = 'floor-marks'
