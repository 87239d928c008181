import { expect } from '@playwright/test'
import { granted, type Person } from '../person.ts'
import { answer } from './sector-course.ts'

/** What the pictures are of: one drill and what came of it, a pipe, a sensor. */
export interface Played {
  readonly drill: string
  readonly alarm: string
  readonly sensor: string
  readonly pipe: Hit
  readonly home: readonly [number, number]
}

interface Hit {
  readonly id: string
  readonly longitude: number
  readonly latitude: number
}

const ALARMS = `{ alarms(filter: { open: true }, first: 100) {
  edges { node { id exercise sensor { id } position } }
} }`
const PUSH = 'mutation ($id: ID!, $content: String!) { pushJudgement(incidentId: $id, content: $content) { id } }'
const PIPE = '{ search(text: "PS-YG-1267", first: 1) { id longitude latitude } }'

interface Alarms {
  readonly alarms: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string
        readonly exercise: boolean
        readonly sensor: { readonly id: string }
        readonly position: { readonly coordinates: readonly [number, number] }
      }
    }[]
  }
}

/** Plays the gas drill until its plan has made tasks and its judgement has been pushed. */
export const playDrill = async (duty: Person): Promise<Played> => {
  granted(await duty.ask('mutation { startDrill(drill: "gas-leak") { id } }'))
  const incident = (await answer(duty, ['gas'])).get('gas')?.incident
  if (!incident) throw new Error('the drill has led to no incident')
  granted(await duty.ask(PUSH, { id: incident.id, content: '雨水井内天然气聚集，请立即关阀、疏散、断电。' }))
  const { alarms } = granted(await duty.ask<Alarms>(ALARMS))
  const alarm = alarms.edges.find(({ node }) => node.exercise)?.node
  const [pipe] = granted(await duty.ask<{ search: readonly Hit[] }>(PIPE)).search
  if (!alarm || !pipe) throw new Error('the drill has left no alarm, or the city has no sewer PS-YG-1267')
  const { id, sensor, position } = alarm
  return { drill: incident.id, alarm: id, sensor: sensor.id, pipe, home: position.coordinates }
}

const CALL = `mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { id } }`
const TRUE = `mutation ($id: ID!) { verifyIncident(id: $id, verification: "true") { id } }`
const RESPOND = 'mutation ($id: ID!) { startResponse(incidentId: $id) { id tasks { id } } }'

/** A call that somebody smells gas, found to be true: no drill. @returns the incident. */
export const takeCall = async (duty: Person, [longitude, latitude]: readonly [number, number]): Promise<string> => {
  const report = {
    sectorId: 'gas',
    hazard: 'main-leak',
    position: { longitude, latitude },
    content: '路面冒气，有明显的燃气味。',
    address: '建设路与中山路口',
    channel: 'phone',
  }
  const { openIncident } = granted(await duty.ask<{ openIncident: { id: string } }>(CALL, { input: { report } }))
  granted(await duty.ask(TRUE, openIncident))
  const { startResponse } = granted(
    await duty.ask<{ startResponse: { tasks: readonly unknown[] } }>(RESPOND, openIncident),
  )
  expect(startResponse.tasks.length).toBeGreaterThan(0)
  return openIncident.id
}
