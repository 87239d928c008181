import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinateIn } from './search.ts'

describe('a coordinate', () => {
  const linlan = { longitude: 121.9, latitude: 29.92 }

  it.each([
    '121.9, 29.92',
    '29.92 121.9',
    '29.92，121.9',
    'N29.92 E121.9',
    '29.92°N, 121.9°E',
    '121.9e 29.92n',
    'E121.9;29.92',
    '29°55′12″N 121°54′00″E',
    `29°55'12"N, 121°54'E`,
    '东经121°54′ 北纬29°55′12″',
    '北纬29度55分12秒，东经121度54分',
  ])('is read from %s', (text) => expect(coordinateIn(text)).toEqual(linlan))

  it('lies south and west when its letters say so', () => {
    expect(coordinateIn('33.5S 70.6W')).toEqual({ longitude: -70.6, latitude: -33.5 })
  })

  it.each([
    'GM-1',
    '建设路 3',
    '12',
    '29.92',
    '91 92',
    '200 10',
    'N29 N30',
    'E1 E2',
    '1,2,3',
    '12 34 units',
    '29°75′N 121°E',
    '东经121 东经29',
  ])('is not read from %s', (text) => expect(coordinateIn(text)).toBeUndefined())

  it('with letters is read back as it was written, wherever it is', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((milli) => milli / 1000)
    fc.assert(
      fc.property(degrees(180), degrees(90), (longitude, latitude) => {
        const text = `${Math.abs(latitude)}${latitude < 0 ? 'S' : 'N'} ${Math.abs(longitude)}${longitude < 0 ? 'W' : 'E'}`
        const read = coordinateIn(text)
        expect(read?.longitude).toBeCloseTo(longitude, 9)
        expect(read?.latitude).toBeCloseTo(latitude, 9)
      }),
    )
  })
})
