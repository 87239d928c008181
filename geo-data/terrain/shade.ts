/** Light from the north-west, as maps have it, at 45°. */
const AZIMUTH = (315 * Math.PI) / 180
const ALTITUDE = Math.PI / 4
const FLAT = Math.sin(ALTITUDE)
/** A city's slopes are slight: drawn as they are, nobody saw them. */
const EXAGGERATION = 5
const MOST_SHADOW = 0.7
const MOST_LIGHT = 0.28

/** Heights in metres, row by row from the north; one more on every side than is drawn. NaN where none is known. */
export interface Apron {
  readonly side: number
  readonly heights: Float32Array
  /** Metres over the ground from one height to the next. */
  readonly stepM: number
}

/**
 * Shade as grey and alpha: black where the slope turns from the light, white where it faces it, nothing on level ground and where no
 * height is known. Slopes after Horn (1981), Proc. IEEE 69(1).
 */
export const shadeOf = ({ side, heights, stepM }: Apron): Uint8Array => {
  const inner = side - 2
  const shade = new Uint8Array(inner * inner * 2)
  for (let row = 0; row < inner; row += 1)
    for (let column = 0; column < inner; column += 1) {
      const light = lightAt(heights, (row + 1) * side + column + 1, side, stepM)
      const at = (row * inner + column) * 2
      shade[at] = light > 0 ? 255 : 0
      shade[at + 1] = Math.round(255 * (light > 0 ? light * MOST_LIGHT : -light * MOST_SHADOW))
    }
  return shade
}

/** From -1, in full shadow, over 0, level, to 1, full in the light. */
const lightAt = (heights: Float32Array, at: number, side: number, stepM: number): number => {
  const height = (rows: number, columns: number) => heights[at + rows * side + columns] ?? Number.NaN
  const [nw, n, ne] = [height(-1, -1), height(-1, 0), height(-1, 1)]
  const [w, e] = [height(0, -1), height(0, 1)]
  const [sw, s, se] = [height(1, -1), height(1, 0), height(1, 1)]
  const east = ((ne + 2 * e + se - nw - 2 * w - sw) / (8 * stepM)) * EXAGGERATION
  const north = ((nw + 2 * n + ne - sw - 2 * s - se) / (8 * stepM)) * EXAGGERATION
  if (Number.isNaN(east + north + height(0, 0))) return 0
  const lit =
    (FLAT - Math.cos(ALTITUDE) * (east * Math.sin(AZIMUTH) + north * Math.cos(AZIMUTH))) / Math.hypot(east, north, 1)
  return lit > FLAT ? (lit - FLAT) / (1 - FLAT) : Math.max(-1, (lit - FLAT) / FLAT)
}
