/** WGS 84: semi-major axis, metres, and flattening. */
const A = 6_378_137
const F = 1 / 298.257_223_563
const B = A * (1 - F)
/** The change of λ, radians, at which the iteration ends: 0.006 mm on the ground. */
const CLOSE = 1e-12
const MOST_ROUNDS = 50

type Position = readonly number[]

/** Length of a line on the spheroid, metres, whatever its heights. */
export const lengthOnSpheroid = (line: readonly Position[]): number => {
  let metres = 0
  for (let index = 1; index < line.length; index += 1)
    metres += geodesic(line[index - 1] as Position, line[index] as Position)
  return metres
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The shortest way between two places, metres. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review
 * 23 (1975), inverse formula; to 0.1 mm except between places nearly opposite on the globe, where it does not converge and half
 * the meridian is given.
 */
const geodesic = ([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number => {
  if (lon1 === lon2 && lat1 === lat2) return 0
  const apart = radians(lon2 - lon1)
  const [u1, u2] = [Math.atan((1 - F) * Math.tan(radians(lat1))), Math.atan((1 - F) * Math.tan(radians(lat2)))]
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = apart
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL)
    if (sinSigma === 0) return 0
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cosL
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cos1 * cos2 * sinL) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const middle = cos2Alpha === 0 ? 0 : cosSigma - (2 * sin1 * sin2) / cos2Alpha
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha))
    const next =
      apart + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle ** 2 - 1)))
    if (Math.abs(next - lambda) < CLOSE) return alongArc(cos2Alpha, sigma, sinSigma, cosSigma, middle)
    lambda = next
  }
  return Math.PI * B
}

const alongArc = (cos2Alpha: number, sigma: number, sinSigma: number, cosSigma: number, middle: number): number => {
  const uu = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2
  const a = 1 + (uu / 16_384) * (4096 + uu * (uu * (320 - 175 * uu) - 768))
  const b = (uu / 1024) * (256 + uu * (uu * (74 - 47 * uu) - 128))
  const inner = cosSigma * (2 * middle ** 2 - 1) - (b / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3)
  return B * a * (sigma - b * sinSigma * (middle + (b / 4) * inner))
}
