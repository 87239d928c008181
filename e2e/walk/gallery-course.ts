import { expect } from '@playwright/test'
import { granted, type Person } from '../person.ts'
import { answer } from './sector-course.ts'

/** What the pictures are of: one drill and what came of it, a pipe, a sensor. */
export interface Played {
  readonly drill: string
  readonly alarm: string
  readonly sensor: string
  readonly pipe: Hit
  /** A well with papers. */
  readonly well: Hit
  /** A fire compartment of a utility tunnel. */
  readonly tunnel: Hit
  /** Looks at the place of the drill. */
  readonly camera: string
  /** Is on its way there. */
  readonly crew: string
  readonly home: readonly [number, number]
}

export interface Hit {
  readonly id: string
  readonly longitude: number
  readonly latitude: number
}

const ALARMS = `{ alarms(filter: { open: true }, first: 100) {
  edges { node { id exercise sensor { id } position } }
} }`
const PUSH = 'mutation ($id: ID!, $content: String!) { pushJudgement(incidentId: $id, content: $content) { id } }'
const FOUND = 'query ($code: String!) { search(text: $code, first: 1) { id longitude latitude } }'
const CAMERA = 'query ($at: PositionInput!) { nearestCameras(at: $at, first: 1) { edges { node { camera { id } } } } }'
const TUNNEL = 'GL-AF-0001'
const CREWS = '{ resourceTracks(first: 1) { edges { node { id } } } }'

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

interface Nearest {
  readonly nearestCameras: {
    readonly edges: readonly { readonly node: { readonly camera: { readonly id: string } } }[]
  }
}

interface Tracks {
  readonly resourceTracks: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
}

/** Plays the gas drill until its plan has made tasks and its judgement has been pushed. */
export const playDrill = async (duty: Person): Promise<Played> => {
  granted(await duty.ask('mutation { startDrill(drill: "gas-leak") { id } }'))
  const incident = (await answer(duty, ['gas'])).get('gas')?.incident
  if (!incident) throw new Error('the drill has led to no incident')
  granted(await duty.ask(PUSH, { id: incident.id, content: '雨水井内天然气聚集，请立即关阀、疏散、断电。' }))
  const { alarms } = granted(await duty.ask<Alarms>(ALARMS))
  const alarm = alarms.edges.find(({ node }) => node.exercise)?.node
  if (!alarm) throw new Error('the drill has left no alarm')
  const { id, sensor, position } = alarm
  const found = async (code: string): Promise<Hit> => {
    const [hit] = granted(await duty.ask<{ search: readonly Hit[] }>(FOUND, { code })).search
    if (!hit) throw new Error(`the sample city has no ${code}`)
    return hit
  }
  return {
    drill: incident.id,
    alarm: id,
    sensor: sensor.id,
    home: position.coordinates,
    pipe: await found('PS-YG-1267'),
    well: await found('RQ-JM-0021'),
    tunnel: await found(TUNNEL),
    camera: await cameraAt(duty, position.coordinates),
    crew: await crewOnTheWay(duty),
  }
}

const cameraAt = async (duty: Person, [longitude, latitude]: readonly [number, number]): Promise<string> => {
  const { nearestCameras } = granted(await duty.ask<Nearest>(CAMERA, { at: { longitude, latitude } }))
  const id = nearestCameras.edges[0]?.node.camera.id
  if (!id) throw new Error('no camera near the drill')
  return id
}

/** Once somebody who was called has said where he is. */
const crewOnTheWay = async (duty: Person): Promise<string> => {
  let id: string | undefined
  const heard = async () => {
    const { resourceTracks } = granted(await duty.ask<Tracks>(CREWS))
    id = resourceTracks.edges[0]?.node.id
    return id
  }
  await expect.poll(heard, { message: 'a crew on its way', timeout: 120_000 }).toBeDefined()
  return id ?? ''
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
