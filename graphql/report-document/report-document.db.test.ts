import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let incidentId: string
beforeAll(async () => {
  server = await startTestServer()
  const position = { longitude: 121.8952, latitude: 29.9202 }
  const report = { sectorId: 'gas', hazard: 'main-leak', position, content: '有气味' }
  const open = 'mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id } }'
  incidentId = (await ask('duty', open, { input: { report } })).openIncident.id
  await ask('duty', 'mutation ($id: ID!) { requestImpactZone(incidentId: $id) { id } }', { id: incidentId })
})
afterAll(() => server.close())

const ask = async (login: string, query: string, variables: object = {}) => {
  const { data, errors } = await server.ask(query, variables, await server.signIn(login))
  expect(errors).toBeUndefined()
  return data
}

it('a set of zones says which laws drew it and who asked', async () => {
  const query = 'query ($id: ID!) { incident(id: $id) { impactZoneSet { lawVersion requestedBy { login } } } }'
  const { incident } = await ask('commander', query, { id: incidentId })
  expect(incident.impactZoneSet.lawVersion).toMatch(/\+laws\.[0-9a-f]{10}$/)
  expect(incident.impactZoneSet.requestedBy).toEqual({ login: 'duty' })
})

it('every law answers with its record, and every case that does not count with its reason', async () => {
  const query = `{ laws { id family standing why { zh } cases { status figures { permittedShare } } }
    unclaimedCases { status reason { zh en } } }`
  const { laws, unclaimedCases } = await ask('commander', query)
  for (const { id, family, standing, why, cases } of laws) {
    expect(id.startsWith(`${family}/`)).toBe(true)
    expect([id, cases.length > 0, why === null]).toEqual([id, standing === 'published', standing === 'published'])
  }
  expect(unclaimedCases.every(({ reason }: { reason: { zh: string } }) => /[一-鿿]/.test(reason.zh))).toBe(true)
})

it('the rules propose, a human accepts, and it is kept which', async () => {
  const query = 'query ($id: ID!) { incident(id: $id) { levelProposal { level branches { measure verified } } } }'
  const { level, branches } = (await ask('duty', query, { id: incidentId })).incident.levelProposal
  expect(branches).toContainEqual({ measure: 'source-point', verified: true })
  const decide = `mutation ($id: ID!, $proposed: String, $decided: String!, $reason: String) {
    decideLevel(incidentId: $id, proposed: $proposed, decided: $decided, reason: $reason) {
      levelDecisions { proposed decided reason decidedBy { login } } } }`
  const given = { id: incidentId, proposed: level, decided: 'yellow', reason: '现场判断' }
  expect((await ask('commander', decide, given)).decideLevel.levelDecisions).toEqual([
    { proposed: level, decided: 'yellow', reason: '现场判断', decidedBy: { login: 'commander' } },
  ])
})

it('a report leaves as PDF and Word for who may take it, and for nobody else', async () => {
  const paths = [`risk-incident-${incidentId}.pdf`, `warning-incident-${incidentId}.docx`]
  for (const [index, path] of paths.entries()) {
    const answer = await server.get(`/files/documents/${path}`, await server.signIn('duty'))
    expect(answer.status).toBe(200)
    const begins = Buffer.from(await answer.arrayBuffer()).subarray(0, 2)
    expect(begins.toString()).toBe(['%P', 'PK'][index])
  }
  const [path] = paths
  expect((await server.get(`/files/documents/${path}`, await server.signIn('wall'))).status).toBe(403)
  expect((await server.get(`/files/documents/${path}`)).status).toBe(401)
  expect((await server.get('/files/documents/gossip-incident-1.pdf', await server.signIn('duty'))).status).toBe(404)
}, 30_000)
