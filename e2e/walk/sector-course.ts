import { expect } from '@playwright/test'
import { granted, type Person } from '../person.ts'

interface Text {
  readonly zh: string
  readonly en: string
}

/** Something that carries a sensor. */
export interface Watched {
  readonly asset: { readonly id: string; readonly record: string; readonly code: string; readonly name: Text | null }
}

/** An incident that has been answered: its plan has made tasks. */
export interface Answered {
  readonly sectorId: string
  readonly incident: {
    readonly id: string
    readonly openedAt: string
    readonly title: Text
    readonly hazardName: Text
  }
  readonly tasks: readonly { readonly title: Text }[]
}

/** The first thing on which a metric of a sector is measured. */
export const watchedBy = async (person: Person, sectorId: string, metric: string): Promise<Watched> => {
  const query = `query ($sectorId: ID!, $metric: String!) {
    sensors(filter: { sectorId: $sectorId, metric: $metric }, first: 1) {
      edges { node { asset { id record code name { zh en } } } }
    }
  }`
  const { sensors } = granted(
    await person.ask<{ sensors: { edges: { node: Watched }[] } }>(query, { sectorId, metric }),
  )
  const [first] = sensors.edges
  if (!first) throw new Error(`nobody measures ${sectorId}.${metric}`)
  return first.node
}

interface Alarm {
  readonly id: string
  readonly sector: string
  readonly exercise: boolean
  readonly incident: { readonly id: string; readonly closedAt: string | null } | null
}

/** Open alarms of drills, the most urgent first; what is left of an incident that is over waits for its own verdict. */
const drilled = async (person: Person): Promise<Alarm[]> => {
  const query = `{ alarms(filter: { open: true }, first: 200) {
    edges { node { id sector exercise incident { id closedAt } } }
  } }`
  const { alarms } = granted(await person.ask<{ alarms: { edges: { node: Alarm }[] } }>(query))
  return alarms.edges.map(({ node }) => node).filter(({ exercise, incident }) => exercise && !incident?.closedAt)
}

const VERIFY = `mutation ($id: ID!) {
  acknowledgeAlarm(id: $id) { id }
  verifyAlarm(id: $id, verification: "true") { id }
}`
const INCIDENT_OF = 'query ($id: ID!) { alarm(id: $id) { incident { id } } }'

/** Verifies the most urgent alarm of each sector, once, and waits until each has its incident: sector → incident. */
const openAll = async (person: Person, sectorIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const verified = new Map<string, string>()
  const opened = new Map<string, string>()
  const waiting = async (): Promise<string[]> => {
    const alarms = await drilled(person)
    for (const sectorId of sectorIds.filter((id) => !verified.has(id))) {
      const worst = alarms.find(({ sector }) => sector === sectorId)
      if (!worst) continue
      granted(await person.ask(VERIFY, { id: worst.id }))
      verified.set(sectorId, worst.id)
    }
    for (const [sectorId, id] of verified) {
      const { alarm } = granted(await person.ask<{ alarm: Pick<Alarm, 'incident'> }>(INCIDENT_OF, { id }))
      if (alarm.incident) opened.set(sectorId, alarm.incident.id)
    }
    return sectorIds.filter((id) => !opened.has(id))
  }
  await expect.poll(waiting, { timeout: 180_000, intervals: [1000] }).toEqual([])
  return opened
}

/** What else is as urgent is found to be true as well: a wall shows what nobody has verified beside whatever has its map. */
const verifyUrgent = async (person: Person): Promise<void> => {
  const query =
    '{ alarms(filter: { open: true, priority: ["P1"], verification: ["pending"] }, first: 200) { edges { node { id } } } }'
  const { alarms } = granted(await person.ask<{ alarms: { edges: { node: { id: string } }[] } }>(query))
  for (const { node } of alarms.edges) granted(await person.ask(VERIFY, node))
}

const RESPOND = `mutation ($id: ID!) {
  startResponse(incidentId: $id) { id openedAt title { zh en } hazardName { zh en } tasks { title { zh en } } }
}`

/** What the drill of each of these sectors has led to once its alarm is verified and the response has started. */
export const answer = async (person: Person, sectorIds: readonly string[]): Promise<ReadonlyMap<string, Answered>> => {
  const answered = new Map<string, Answered>()
  for (const [sectorId, id] of await openAll(person, sectorIds)) {
    const { startResponse } = granted(
      await person.ask<{ startResponse: Answered['incident'] & Pick<Answered, 'tasks'> }>(RESPOND, { id }),
    )
    const { tasks, ...incident } = startResponse
    expect(tasks.length, `tasks of ${sectorId}`).toBeGreaterThanOrEqual(2)
    for (const { title } of [incident, ...tasks])
      expect([/[\u4e00-\u9fff]/.test(title.zh), /^[^\u4e00-\u9fff]+$/.test(title.en)], title.en).toEqual([true, true])
    answered.set(sectorId, { sectorId, incident, tasks })
  }
  await verifyUrgent(person)
  return answered
}
