import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let duty: string
let incidentId: string
beforeAll(async () => {
  server = await startTestServer()
  duty = await server.signIn('duty')
  const open = `mutation { openIncident(input: { report: { sectorId: "gas", hazard: "main-leak",
    position: { longitude: 121.9, latitude: 29.92 }, content: "gas" } }) { id } }`
  incidentId = (await server.ask(open, {}, duty)).data.openIncident.id
})
afterAll(() => server.close())

const PLACE =
  'mutation ($incidentId: ID!, $input: PlotInput!) { placePlot(incidentId: $incidentId, input: $input) { id kind } }'
const here = (count = 1) =>
  Array.from({ length: count }, (_, index) => ({
    longitude: 121.9 + index * 1e-5,
    latitude: 29.92 + (index % 2) * 1e-4,
  }))
const place = (input: object, cookie = duty) => server.ask(PLACE, { incidentId, input }, cookie)

it('what is plotted is told with the incident and its timeline, and comes back after it was removed', async () => {
  const { id } = (await place({ kind: 'cordon', positions: here(3), name: '外圈' })).data.placePlot
  const seen = 'mutation ($id: ID!, $number: Int!) { removePlot(id: $id, number: $number) { id } }'
  await server.ask(seen, { id, number: 1 }, duty)
  await server.ask(seen.replace('removePlot', 'restorePlot'), { id, number: 2 }, duty)
  const asked =
    'query ($id: ID!) { incident(id: $id) { timeline { type } plots { kind versions { number name removed positions } } } }'
  const { plots, timeline } = (await server.ask(asked, { id: incidentId }, duty)).data.incident
  expect(plots[0].kind).toBe('cordon')
  expect(plots[0].versions.map(({ removed }: { removed: boolean }) => removed)).toEqual([false, true, false])
  expect(plots[0].versions[2]).toMatchObject({
    name: '外圈',
    positions: [[121.9, 29.92], expect.anything(), expect.anything()],
  })
  const told = timeline.map(({ type }: { type: string }) => type).filter((type: string) => type.startsWith('plot.'))
  expect(told).toEqual(['plot.placed', 'plot.removed', 'plot.restored'])
})

it.each([
  ['a name of 400 letters', { kind: 'command-post', positions: here(), name: '长'.repeat(400) }, /^name: /],
  ['a line of one point', { kind: 'cordon', positions: here(1) }, /^positions: /],
  ['5,000 corners', { kind: 'flooded-area', positions: here(5_000) }, /^positions: at most 200/],
  [
    'a place outside the city',
    { kind: 'police', positions: [{ longitude: 113, latitude: 22 }] },
    /^positions: outside/,
  ],
  ['an unknown symbol', { kind: 'dragon', positions: here() }, /^kind: /],
])('%s is refused, naming the field', async (_, input, message) => {
  const { errors } = await place(input)
  expect(errors?.[0]?.message).toMatch(message)
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'PLOT',
    said: { zh: expect.any(String), en: expect.any(String) },
  })
})

it('is plotted by those who may: an owner sees it at most', async () => {
  const { errors } = await place({ kind: 'command-post', positions: here() }, await server.signIn('gas'))
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
