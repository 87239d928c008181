import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { LINLAN } from '../../cities.ts'
import { citySystem, isCitySystem } from './city-system.ts'
import { cityTransformFrom, similarity } from './city-transform.ts'
import { placingOf, type Referenced } from './crs.ts'
import { doubtOf, middleOf } from './doubt.ts'

const GK120 = '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m'
const placing = (referenced: Referenced) => placingOf(referenced, async (epsg) => (epsg === 4549 ? GK120 : undefined))
const placed = async (referenced: Referenced, position: number[]) => (await placing(referenced)).place(position)
const near = (position: readonly number[], digits = 7) => position.map((degrees) => expect.closeTo(degrees, digits))
const METRE = 1 / 111_000

/** As AMap shows it; 116.391234, 39.907289 in WGS 84. */
const TIANANMEN_GCJ: readonly [number, number] = [116.397477, 39.908692]

/** Baidu's second offset upon GCJ-02, as widely published. */
const bdOf = ([x, y]: readonly [number, number]): [number, number] => {
  const turn = (Math.PI * 3000) / 180
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * turn)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * turn)
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006]
}

describe('coordinates of a file', () => {
  it('come from an EPSG code, a URN, or a PROJ string, to the same place', async () => {
    const at = proj4(GK120, 'EPSG:4326', [512_345, 3_312_345])
    for (const crs of ['EPSG:4549', 'epsg:4549', 'urn:ogc:def:crs:EPSG::4549', GK120])
      expect(await placed({ crs }, [512_345, 3_312_345])).toEqual(near(at))
  })

  it.each([
    ['GCJ-02', TIANANMEN_GCJ],
    ['BD-09', bdOf(TIANANMEN_GCJ)],
  ])('are turned back from %s, some 500 m away, to within two metres', async (crs, written) => {
    const [x = 0, y = 0] = await placed({ crs }, [...written])
    const [gx, gy] = [116.391234, 39.907289]
    expect(Math.hypot((x - gx) * Math.cos((gy * Math.PI) / 180), y - gy)).toBeLessThan(2 * METRE)
    for (const spelling of [crs.toLowerCase(), crs.replace('-', '')])
      expect(await placed({ crs: spelling }, [...written])).toEqual([x, y])
  })

  it('come from a city’s own plane by four parameters', async () => {
    const transform = cityTransformFrom({
      method: 'four-parameter',
      dx: 480_000,
      dy: 3_300_000,
      rotation: 30,
      scale: 1.00001,
      to: 'EPSG:4549',
    })
    const [x, y] = similarity({ dx: 480_000, dy: 3_300_000, rotation: 30, scale: 1.00001 })([1000, 2000])
    expect(x).toBeCloseTo(480_000 + 1.00001 * (1000 * Math.sqrt(0.75) - 1000), 6)
    expect(await placed({ transform }, [1000, 2000])).toEqual(
      near(proj4(GK120, 'EPSG:4326', [x as number, y as number])),
    )
  })

  it('come from the system that their city declares: its centre is 50 000, 50 000', async () => {
    const cm123 = '+proj=tmerc +lat_0=0 +lon_0=123 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m'
    const how = await placingOf({ transform: citySystem(undefined) }, async (epsg) =>
      epsg === 4550 ? cm123 : undefined,
    )
    const { longitude, latitude } = LINLAN.centre
    expect(how.place([50_000, 50_000])).toEqual(near([longitude, latitude], 8))
    expect(citySystem('临澜市')).toEqual(LINLAN.ownSystem)
    expect([isCitySystem(' City '), isCitySystem('EPSG:4550'), isCitySystem(undefined)]).toEqual([true, false, false])
    const { ownSystem: _, ...without } = LINLAN
    expect(() => citySystem(undefined, [without])).toThrow(/declares none/)
    expect(() => citySystem(undefined, [LINLAN, { ...without, id: 'other' }])).toThrow(/declares none/)
  })

  it('come from another ellipsoid by seven parameters, in either convention', async () => {
    const from = '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=krass'
    const given = {
      method: 'seven-parameter',
      from,
      dx: 15.8,
      dy: -154.4,
      dz: -82.3,
      rx: 0.4,
      ry: -0.2,
      rz: 1.1,
      scalePpm: 2.5,
    }
    const [one, other] = [
      cityTransformFrom(given),
      cityTransformFrom({ ...given, rx: -0.4, ry: 0.2, rz: -1.1, convention: 'coordinate-frame' }),
    ]
    const at = await placed({ transform: one }, [500_000, 3_312_345])
    expect(await placed({ transform: other }, [500_000, 3_312_345])).toEqual(near(at))
    const apart = await placed({ crs: 'EPSG:4549' }, [500_000, 3_312_345])
    expect(Math.hypot((at[0] ?? 0) - (apart[0] ?? 0), (at[1] ?? 0) - (apart[1] ?? 0))).toBeGreaterThan(20 * METRE)
  })

  it('are laid by hand, turned anticlockwise about the point that was named', async () => {
    const place = { at: [121.9, 29.92], rotationDeg: 90, origin: [1000, 1000] } as const
    expect(await placed({ place }, [1000, 1000])).toEqual(near([121.9, 29.92], 9))
    const [x = 0, y = 0] = await placed({ place }, [1100, 1000])
    expect([x, (y - 29.92) / METRE]).toEqual([expect.closeTo(121.9, 7), expect.closeTo(100, 0)])
  })

  it('are refused with a transform that lacks a number', () => {
    expect(() => cityTransformFrom({ method: 'four-parameter', dx: 1, to: 'EPSG:4549' })).toThrow(/dy/)
    expect(() => cityTransformFrom({ method: 'ask a friend' })).toThrow(/transform/)
  })
})

describe('a doubt about a position', () => {
  const doubt = async (referenced: Referenced, from: number[], middle?: readonly [number, number]) => {
    const how = await placing(referenced)
    const said = doubtOf(from, how.place(from), how, middle)
    return said && `${said.zh} ${said.en}`
  }

  it('is none where the CRS is used', async () => {
    expect(await doubt({ crs: 'EPSG:4549' }, [512_345, 3_312_345])).toBeUndefined()
  })

  it('names swapped axes: of metres by the area where the CRS is used, of degrees by the rest of the file', async () => {
    expect(await doubt({ crs: 'EPSG:4549' }, [3_312_345, 512_345])).toMatch(/颠倒.*swapped/)
    expect(await doubt({}, [29.92, 121.9])).toMatch(/颠倒.*swapped/)
    expect(await doubt({}, [48.45, 7.88], [7.87, 48.46])).toMatch(/颠倒.*swapped/)
    expect(await doubt({}, [7.88, 48.45], [7.87, 48.46])).toBeUndefined()
  })

  it('says what metres without a CRS look like', async () => {
    expect(await doubt({}, [40_512_345, 3_312_345])).toMatch(/EPSG:4528.*EPSG:4528/)
    expect(await doubt({}, [512_345, 3_312_345])).toMatch(/米.*metres/)
  })

  it('knows the middle of a file in spite of a few that are swapped', () => {
    const right = Array.from({ length: 9 }, (_, index) => [7.8 + index / 1000, 48.4])
    expect(middleOf([...right, [48.4, 7.8], [48.4, 7.8]])).toEqual([expect.closeTo(7.8, 1), 48.4])
    expect(middleOf([[1, 2]])).toBeUndefined()
  })
})
