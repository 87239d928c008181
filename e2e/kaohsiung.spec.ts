import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, expect, test } from '@playwright/test'
import { startOnServer } from './ground.ts'
import { completeAll, granted, type Person, waitOutside } from './person.ts'
import type { Product } from './product.ts'

// Real pipelines: public data beside the project, never committed. Where they are absent there is nothing to prove.
const PIPES = fileURLToPath(new URL('../../shared/data/hazchem/', import.meta.url))
const RUN = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url))
const UNITS = ['gas', 'owner', 'crew', 'crew-north', 'fire', 'police', 'drainage', 'street', 'park', 'commander']

test.skip(!existsSync(PIPES), 'the Kaohsiung files are not beside this checkout (../shared/data)')
test.describe.configure({ mode: 'serial' })

let product: Product
let commander: Person

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startOnServer('kaohsiung')
  commander = await waitOutside(browser, product.url, 'commander')
})

test.afterAll(async () => {
  await product?.stop()
})

const imported = async (file: string, kind: string) => {
  const args = [RUN, 'scripts/import.ts', `${PIPES}${file}`, '--as', kind, '--region', 'Kaohsiung', '--json']
  const { stdout } = await promisify(execFile)('node', args, { env: { ...process.env, ...product.settings } })
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}

test('every pipeline of Kaohsiung is read and imported into the running city, once', async () => {
  expect(await imported('kh_petroleum_pipelines_wgs84.geojson', 'hazchem.pipeline')).toMatchObject({
    read: 59,
    imported: 59,
    rejected: 0,
  })
  expect(await imported('kh_ng_pipelines_wgs84.geojson', 'gas.main')).toMatchObject({
    read: 609,
    imported: 609,
    rejected: 0,
  })
  expect(await imported('kh_ng_pipelines_wgs84.geojson', 'gas.main')).toMatchObject({
    read: 609,
    imported: 0,
    updated: 0,
  })
})

const aMain = async (): Promise<string> => {
  const { regions } = granted(
    await commander.ask<{ regions: { id: string; name: { zh: string } }[] }>('{ regions { id name { zh } } }'),
  )
  const regionId = regions.find(({ name }) => name.zh === 'Kaohsiung')?.id
  const filter = { sectorId: 'gas', kind: 'main', regionId }
  const { assets } = granted(
    await commander.ask<{
      assets: { totalCount: number; edges: { node: { id: string; lengthM: number; assumed: string[] } }[] }
    }>(
      'query ($filter: AssetFilter) { assets(record: "segment", filter: $filter, first: 200) { totalCount edges { node { id lengthM assumed } } } }',
      { filter },
    ),
  )
  expect(assets.totalCount).toBe(609)
  const long = assets.edges.find(({ node }) => node.lengthM > 200)?.node
  expect(long?.assumed).toContain('diameter_mm')
  return long?.id as string
}

interface Alarm {
  readonly id: string
  readonly exercise: boolean
  readonly incident: { readonly id: string } | null
}

const drillAlarms = async (): Promise<Alarm[]> => {
  const open = '{ alarms(filter: { open: true }) { edges { node { id exercise incident { id } } } } }'
  const { alarms } = granted(await commander.ask<{ alarms: { edges: { node: Alarm }[] } }>(open))
  return alarms.edges.map(({ node }) => node).filter(({ exercise }) => exercise)
}

test('a drill on one of these mains goes from a sample to an archive', async ({ browser }) => {
  const start = 'mutation ($id: ID) { startDrill(drill: "gas-leak", segmentId: $id) { id } }'
  granted(await commander.ask(start, { id: await aMain() }))
  await expect.poll(async () => (await drillAlarms()).length, { timeout: 150_000 }).toBeGreaterThan(0)
  const id = (await drillAlarms())[0]?.id
  granted(await commander.ask('mutation ($id: ID!) { acknowledgeAlarm(id: $id) { id } }', { id }))
  granted(await commander.ask('mutation ($id: ID!) { verifyAlarm(id: $id, verification: "true") { id } }', { id }))
  const incident = async () => (await drillAlarms()).find((alarm) => alarm.id === id)?.incident?.id
  await expect.poll(incident).toBeTruthy()
  const incidentId = (await incident()) as string
  const push = 'mutation ($id: ID!) { pushJudgement(incidentId: $id, content: "疑为该管泄漏") { id } }'
  granted(await commander.ask(push, { id: incidentId }))
  granted(await commander.ask('mutation ($id: ID!) { startResponse(incidentId: $id) { id } }', { id: incidentId }))
  await everyoneCompletes(browser, incidentId)
  const close = 'mutation ($id: ID!) { closeIncident(id: $id, summary: "演练完成") { state } }'
  granted(await commander.ask(close, { id: incidentId }))
  await expect.poll(() => archiveOf(incidentId)).toBeTruthy()
  const archive = await commander.context.request.get((await archiveOf(incidentId)) as string)
  expect(JSON.stringify(await archive.json())).toContain('疑为该管泄漏')
})

const everyoneCompletes = async (browser: Browser, incidentId: string): Promise<void> => {
  for (const login of UNITS) {
    const person = await waitOutside(browser, product.url, login)
    await completeAll(person, incidentId)
    await person.context.close()
  }
}

const archiveOf = async (incidentId: string): Promise<string | undefined> => {
  const ask = 'query ($id: ID!) { incident(id: $id) { archive { jsonUrl } } }'
  const { incident } = granted(
    await commander.ask<{ incident: { archive: { jsonUrl: string } | null } }>(ask, { id: incidentId }),
  )
  return incident.archive?.jsonUrl
}

interface Asked {
  readonly analysisOptions: { readonly hazards: { readonly ref: string }[]; readonly inputs: unknown[] }
}

interface Drawn {
  readonly drawAnalysis: {
    readonly faults: unknown[]
    readonly analysis: {
      readonly zoneSet: { readonly zones: { radiusM: number | null; line: string | null }[] }
    } | null
  }
}

const aPipeline = async (): Promise<string> => {
  const { assets } = granted(
    await commander.ask<{
      assets: {
        edges: { node: { id: string; region: { name: { zh: string } }; attributes: { substance?: string } } }[]
      }
    }>(
      '{ assets(record: "segment", filter: { sectorId: "hazchem", kind: "pipeline" }, first: 200) { edges { node { id region { name { zh } } attributes } } } }',
    ),
  )
  const here = assets.edges.filter(({ node }) => node.region.name.zh === 'Kaohsiung')
  return here.find(({ node }) => node.attributes.substance === 'propylene')?.node.id as string
}

test('a propylene line of Kaohsiung may be asked about: how it may go, and how far a larger hole reaches', async () => {
  const subject = { segmentId: await aPipeline() }
  const options =
    'query ($subject: AnalysisSubjectInput!) { analysisOptions(subject: $subject) { hazards { ref } inputs { name } } }'
  const { analysisOptions } = granted(await commander.ask<Asked>(options, { subject }))
  expect(analysisOptions.inputs.length).toBeGreaterThan(5)
  const draw =
    'mutation ($input: AnalysisInput!) { drawAnalysis(input: $input) { faults { field } analysis { zoneSet { zones { radiusM line } } } } }'
  const furthest = async (hole: number): Promise<number> => {
    const hazard = analysisOptions.hazards[0]?.ref
    const input = { name: `孔径 ${hole}`, subject, hazard, inputs: { hole_mm: hole } }
    const { drawAnalysis } = granted(await commander.ask<Drawn>(draw, { input }))
    expect(drawAnalysis.faults).toEqual([])
    return Math.max(...(drawAnalysis.analysis?.zoneSet.zones ?? []).map(({ radiusM }) => radiusM ?? 0))
  }
  expect(await furthest(100)).toBeGreaterThan(await furthest(10))
})
