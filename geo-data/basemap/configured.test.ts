import { describe, expect, it } from 'vitest'
import { originsOf } from './base-source.ts'
import { configuredSources } from './configured.ts'

const XYZ = {
  id: 'survey',
  kind: 'xyz',
  name: { zh: '测绘院影像', en: 'Survey imagery' },
  url: 'https://maps.city.example/{z}/{x}/{y}.png',
  attribution: '© 市测绘院',
  datum: 'GCJ-02',
}
const TIANDITU = {
  id: 'tdt-img',
  kind: 'tianditu',
  layer: 'img',
  name: { zh: '天地图影像', en: 'Tianditu imagery' },
  attribution: '© 国家地理信息公共服务平台',
  keyFrom: 'TIANDITU_KEY',
}
const MVT = {
  ...XYZ,
  id: 'other',
  kind: 'mvt',
  datum: 'CGCS2000',
  looks: [{ layer: 'roads', draw: 'line', colour: '#24424a' }],
}
const read = (...sources: object[]) => configuredSources(JSON.stringify(sources), { TIANDITU_KEY: 'k3y' })

describe('what an operator configures', () => {
  it('is nothing unless something is written', () => {
    for (const nothing of ['', ' ', '[]']) expect(configuredSources(nothing, {})).toEqual({ sources: [], faults: [] })
  })

  it('is taken whole, with every host named and the key from the environment', () => {
    const { sources, faults } = read(XYZ, TIANDITU, { ...TIANDITU, id: 'tdt-c', matrix: 'c' }, MVT)
    expect(faults).toEqual([])
    expect(sources.map(({ id, datum, grid }) => [id, datum, grid])).toEqual([
      ['survey', 'GCJ-02', 'web-mercator'],
      ['tdt-img', 'CGCS2000', 'web-mercator'],
      ['tdt-c', 'CGCS2000', 'geographic'],
      ['other', 'CGCS2000', 'web-mercator'],
    ])
    expect(sources[2]?.url).toContain('/img_c/wmts?')
    expect(sources[2]?.url).toContain('LAYER=img&STYLE=default&TILEMATRIXSET=c&FORMAT=tiles&')
    expect(sources[1]?.url).toMatch(/&tk=k3y$/)
    expect(originsOf(sources)).toEqual([
      'https://maps.city.example',
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((host) => `https://t${host}.tianditu.gov.cn`),
    ])
  })

  it.each([
    [{ ...XYZ, id: 'Survey!' }, 'BASEMAPS[0].id: '],
    [{ ...XYZ, id: undefined }, 'BASEMAPS[0].id: is missing'],
    [{ ...XYZ, kind: 'wms' }, 'BASEMAPS[0].kind: is one of tianditu, xyz, pmtiles, mvt'],
    [{ ...XYZ, url: 'ftp://x/{z}/{x}/{y}' }, 'BASEMAPS[0].url: '],
    [{ ...XYZ, url: 'https://x.example/{z}/{x}' }, 'BASEMAPS[0].url: has no {y} in it'],
    [{ ...XYZ, url: "https://x.example; script-src 'unsafe-eval'/{z}/{x}/{y}" }, 'BASEMAPS[0].url: '],
    [{ ...XYZ, url: 'https://{s}.x.example/{z}/{x}/{y}' }, 'BASEMAPS[0].hosts: '],
    [{ ...XYZ, name: { zh: '只有中文' } }, 'BASEMAPS[0].name: '],
    [{ ...XYZ, attribution: '' }, 'BASEMAPS[0].attribution: '],
    [{ ...XYZ, datum: 'BD-09' }, 'BASEMAPS[0].datum: is one of WGS84, CGCS2000, GCJ-02'],
    [{ ...XYZ, maxZoom: 99 }, 'BASEMAPS[0].maxZoom: is a whole number from 0 to 20'],
    [{ ...XYZ, minZoom: 12, maxZoom: 4 }, 'BASEMAPS[0].minZoom: is above maxZoom'],
    [{ ...XYZ, key: 'secret' }, 'BASEMAPS[0].key: is no field of a source'],
    [{ ...MVT, datum: 'GCJ-02' }, 'BASEMAPS[0].datum: GCJ-02 is moved back for pictures only'],
    [{ ...MVT, grid: 'geographic' }, 'BASEMAPS[0].grid: geographic is drawn for pictures only'],
    [{ ...MVT, looks: [{ layer: 'roads', draw: 'line', colour: 'red' }] }, 'BASEMAPS[0].looks[0].colour: '],
    [{ ...TIANDITU, keyFrom: 'NO_SUCH_KEY' }, 'BASEMAPS[0].keyFrom: the environment has no key as NO_SUCH_KEY'],
    ['text', 'BASEMAPS[0]: is an object'],
  ])('is refused with its field: %#', (source, fault) => {
    const { sources, faults } = configuredSources(JSON.stringify([source]), { TIANDITU_KEY: 'k3y' })
    expect(sources).toEqual([])
    expect(faults.some((one) => one.startsWith(fault))).toBe(true)
  })

  it('is no other thing than an array of sources with names of their own', () => {
    expect(configuredSources('{', {}).faults[0]).toContain('BASEMAPS: is no JSON')
    expect(configuredSources('{}', {}).faults).toEqual(['BASEMAPS: is an array of sources'])
    expect(read(XYZ, XYZ).faults).toEqual(['BASEMAPS[1].id: survey is taken by another source'])
  })
})
