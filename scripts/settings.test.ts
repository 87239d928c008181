import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const server = { DATABASE_URL: 'postgres://db/city', REDIS_URL: 'redis://nerve' }

describe('settings', () => {
  test('with nothing set, everything is embedded and shown as a demo on port 3000', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      dataDir: resolve('.data'),
      embedded: true,
      demo: true,
      databaseUrl: null,
      redisUrl: null,
      logLevel: 'warn',
    })
  })

  test('a server shows no demo passwords unless it is told to', () => {
    expect(readSettings(server)).toMatchObject({ embedded: false, demo: false, logLevel: 'info' })
    expect(readSettings({ ...server, DEMO: '1' }).demo).toBe(true)
  })

  test('an empty setting counts as none', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, embedded: true })
  })

  test('files and models follow the data directory', () => {
    expect(readSettings({ DATA_DIR: '/srv/city' })).toMatchObject({
      filesDir: '/srv/city/files',
      modelsDir: '/srv/city/models',
      modelOrigins: [],
      videoOrigins: [],
      baseSources: [],
      terrain: null,
    })
  })

  test('other origins may keep models, several of them', () => {
    const MODEL_ORIGINS = 'https://models.city.example, http://10.0.0.7:8080'
    expect(readSettings({ MODEL_ORIGINS }).modelOrigins).toEqual([
      'https://models.city.example',
      'http://10.0.0.7:8080',
    ])
  })

  test.each([
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: 'http' }, /PORT/],
    [{ DEMO: 'yes' }, /DEMO/],
    [{ ...server, DATABASE_URL: 'mysql://db/city' }, /DATABASE_URL/],
    [{ DATABASE_URL: server.DATABASE_URL }, /needs REDIS_URL/],
    [{ REDIS_URL: server.REDIS_URL }, /needs DATABASE_URL/],
    [{ SESSION_SECRET: 'short' }, /SESSION_SECRET/],
    [{ MODEL_ORIGINS: 'https://a.example/models' }, /MODEL_ORIGINS/],
    [{ MODEL_ORIGINS: 'https://a.example;script-src *' }, /MODEL_ORIGINS/],
    [{ VIDEO_ORIGINS: 'rtsp://a.example' }, /VIDEO_ORIGINS/],
    [{ BASEMAPS: '/no/such/file.json' }, /BASEMAPS: cannot be read/],
    [{ TERRAIN: '/no/such/file.tif' }, /TERRAIN: cannot be read/],
    [{ BASEMAPS: '[{ "id": "a", "kind": "wms" }]' }, /BASEMAPS\[0\]\.kind: is one of/],
  ])('%o is refused by name', (environment, reason) => {
    expect(() => readSettings(environment)).toThrow(reason)
  })
})
