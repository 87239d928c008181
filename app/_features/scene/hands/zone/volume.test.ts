import { expect, test } from 'vitest'
import { METRES_PER_DEGREE, metresPerDegreeEast } from '../../../../../geo-data/place/place.ts'
import type { ImpactZone } from '../../../impact-zone/impact-zone.operations.ts'
import { balls, domes } from './volume.ts'

const CENTRE = [121.9, 29.92] as const

const ring = (eastM: number, northM: number) =>
  Array.from({ length: 65 }, (_, step) => {
    const angle = (step / 64) * 2 * Math.PI
    return [
      CENTRE[0] + (eastM * Math.cos(angle)) / metresPerDegreeEast(CENTRE[1]),
      CENTRE[1] + (northM * Math.sin(angle)) / METRES_PER_DEGREE,
    ]
  })

const aZone = (part: Partial<ImpactZone>, rings = [ring(300, 300)]): ImpactZone =>
  ({
    id: '1',
    line: 'must-leave',
    law: 'explosion/kingery-bulmash',
    steps: [],
    geometry: { type: 'MultiPolygon', coordinates: [rings] },
    ...part,
  }) as unknown as ImpactZone

test('a blast drawn round one place is a shell as high as it is wide', () => {
  const [dome] = domes([aZone({})])
  expect(dome?.radiusM).toBeCloseTo(300, 0)
  expect(dome?.longitude).toBeCloseTo(CENTRE[0], 5)
  expect(dome?.line).toBe('must-leave')
})

test('what is no circle, no line or no fire has no shell', () => {
  expect(domes([aZone({}, [ring(300, 200)])])).toEqual([])
  expect(domes([aZone({}, [ring(300, 300), ring(100, 100)])])).toEqual([])
  expect(domes([aZone({ line: null })])).toEqual([])
  expect(domes([aZone({ law: 'dispersion/isc3' })])).toEqual([])
})

test('a fireball hangs three quarters of its diameter over the ground, once', () => {
  const heat = {
    line: null,
    law: 'fire/fireball → fire/fireball-heat',
    steps: [{ law: 'fire/fireball', result: { value: 120, unit: 'm' } }],
  } as unknown as Partial<ImpactZone>
  const found = balls([aZone(heat), aZone(heat, [ring(500, 500)]), aZone({})])
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ radiusM: 60, heightM: 90 })
})
