import { describe, expect, test } from 'vitest'
import { configuredTerrain } from './configured.ts'

describe('what an operator writes as TERRAIN', () => {
  test('is nothing, a path, or an object with more', () => {
    expect(configuredTerrain(' ')).toEqual({ terrain: null, faults: [] })
    expect(configuredTerrain('/data/dem.tif').terrain).toEqual({
      file: '/data/dem.tif',
      crs: null,
      heights: null,
      attribution: null,
    })
    const said = { file: '/data/dem.tif', crs: 'EPSG:4549', heights: 'metre', attribution: '© 市测绘院' }
    expect(configuredTerrain(JSON.stringify(said))).toEqual({ terrain: said, faults: [] })
  })

  test.each([
    ['{ "file"', 'TERRAIN: is no JSON'],
    ['{}', 'TERRAIN.file: is missing: is the path of a GeoTIFF'],
    ['{ "file": "/data/dem.asc" }', 'TERRAIN.file: is the path of a GeoTIFF'],
    ['{ "file": "/data/dem.tif", "heights": "yard" }', 'TERRAIN.heights: is one of metre, foot, us-survey-foot'],
    ['{ "file": "/data/dem.tif", "crs": "Beijing" }', 'TERRAIN.crs: is EPSG:… or a PROJ string'],
    ['{ "file": "/data/dem.tif", "unit": "metre" }', 'TERRAIN.unit: is no field of a source'],
  ])('%s is refused with its field', (setting, fault) => {
    const { terrain, faults } = configuredTerrain(setting)
    expect(terrain).toBeNull()
    expect(faults[0]).toContain(fault)
  })
})
