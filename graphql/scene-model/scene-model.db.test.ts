import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  await mkdir(server.settings.modelsDir, { recursive: true })
  folder = await mkdtemp(join(server.settings.modelsDir, 'port-'))
  await writeFile(join(folder, 'tileset.json'), '{"asset":{"version":"1.1"}}')
  await mkdir(join(folder, 'tiles'))
  await writeFile(join(folder, 'tiles', '0.glb'), 'glTF')
  await writeFile(join(folder, '.secret'), 'x')
  await add('3d-tiles', 'port', join(folder, 'tileset.json'))
  await add('3d-tiles', 'far', 'https://elsewhere.example/tileset.json')
  await add('3d-tiles', 'outside', '/etc/hostname')
  await add('citygml', 'old-town', join(folder, 'old-town.gml'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const add = (format: string, code: string, uri: string) =>
  server.database.sql(`insert into scene_model (region_id, department_id, format, code, uri, lowest_m, highest_m, updated_at, geom)
    select region_id, department_id, '${format}', '${code}', '${uri}', 3, 30, now(), st_makeenvelope(121.895, 29.92, 121.897, 29.922, 4326)
    from segment where code = 'GM-1'`)

const QUERY = `{ sceneModels(bounds: { west: 121.89, south: 29.91, east: 121.899, north: 29.93 }) {
  id format name { en } url ring lowestM highestM } }`

interface Model {
  readonly id: string
  readonly name: { readonly en: string }
  readonly url: string | null
}

const models = async (login: string): Promise<Model[]> =>
  (await server.ask(QUERY, {}, await server.signIn(login))).data.sceneModels

it('the models that stand somewhere are named, and where a browser may fetch them', async () => {
  const all = await models('duty')
  const port = all.find(({ name }) => name.en === 'port')
  expect(port).toMatchObject({
    format: '3d-tiles',
    lowestM: 3,
    highestM: 30,
    url: `/files/models/${port?.id}/tileset.json`,
  })
  expect(all.filter(({ url }) => url === null).map(({ name }) => name.en)).toEqual(['far', 'outside', 'old-town'])
  expect(await models('hazchem')).toEqual([])
})

it('hands out a tileset and what it points to, from its own folder alone, to those who may see it', async () => {
  const [port, , outside] = await models('duty')
  const status = async (path: string, login: string) => (await server.get(path, await server.signIn(login))).status
  const answer = await server.get(port?.url ?? '', await server.signIn('duty'))
  expect([answer.status, await answer.text()]).toEqual([200, '{"asset":{"version":"1.1"}}'])
  const of = `/files/models/${port?.id}`
  expect(await status(`${of}/tiles/0.glb`, 'duty')).toBe(200)
  for (const path of [
    `${of}/none.glb`,
    `${of}/.secret`,
    `${of}/..%2f..%2fetc%2fhostname`,
    `/files/models/${outside?.id}/hostname`,
  ])
    expect([path, await status(path, 'duty')]).toEqual([path, 404])
  expect(await status(`${of}/tileset.json`, 'hazchem')).toBe(404)
  expect((await server.get(`${of}/tileset.json`)).status).toBe(401)
})
