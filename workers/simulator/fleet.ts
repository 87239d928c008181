import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { read } from '../../geo-data/db/transact.ts'
import { departments } from '../../geo-data/department/department.repository.ts'
import { gatewayByToken, gateways } from '../../geo-data/gateway/gateway.repository.ts'
import { type StreetMap, streetMap } from '../../geo-data/sample-city/drive/streets.ts'
import { DRIVEN_MS, placeOnWay, wayBetween } from '../../geo-data/sample-city/drive/way.ts'
import { lengthOf, type Position } from '../../geo-data/sample-city/ground.ts'
import { streetPlan } from '../../geo-data/sample-city/land/street.ts'
import { gatewayToken } from '../../geo-data/sample-city/society/gateway-token.ts'
import { type Called, calledResources } from '../../geo-data/track/called.repository.ts'
import { tracksAt } from '../../geo-data/track/track.repository.ts'
import type { Log } from '../ingest/log.ts'

/** Who is under way says where this often, who stands less often; well within what is fresh (geo-data/track/track.ts). */
const DRIVING_MS = 5_000
const STANDING_MS = 30_000
const TIMEOUT_MS = 5_000
/** Control rooms are called and stay where they are. */
const STAYS: ReadonlySet<string> = new Set(['owner-duty'])
/** Nobody parks on the trouble itself, nor all on one spot: metres from it, at least and at most. */
const PARKED = { least: 25, most: 60 } as const
const METRES_PER_DEGREE = 111_320

interface Journey {
  readonly incidentId: number
  readonly way: readonly Position[]
  readonly metres: number
  readonly startedAt: number
  saidAt: number
}

/** Drives crews and vehicles of the sample city along its streets to what they are called to, and reports as a vehicle does: over the wire. */
export class Fleet {
  readonly #db: Db
  readonly #url: string
  readonly #log: Log
  readonly #journeys = new Map<number, Journey>()
  #map: StreetMap | undefined
  #token: string | undefined

  constructor(db: Db, ingestUrl: string, log: Log) {
    this.#db = db
    this.#url = `${ingestUrl}/positions`
    this.#log = log
  }

  async act(now: number): Promise<void> {
    const called = (await read(this.#db, SYSTEM, calledResources)).filter(({ capability }) => !STAYS.has(capability))
    const ids = new Set(called.map(({ resourceId }) => resourceId))
    for (const id of this.#journeys.keys()) if (!ids.has(id)) this.#journeys.delete(id)
    const fresh = called.filter((one) => this.#journeys.get(one.resourceId)?.incidentId !== one.incidentId)
    if (fresh.length > 0) await this.#setOut(fresh, now)
    await this.#report(now)
  }

  /** From where each was last seen, else from its base. */
  async #setOut(called: readonly Called[], now: number): Promise<void> {
    const ids = called.map(({ resourceId }) => resourceId)
    const seen = await read(this.#db, SYSTEM, (tx) => tracksAt(tx, { at: new Date(now), ids, limit: ids.length }))
    const from = new Map(seen.map(({ resourceId, place }) => [resourceId, place.coordinates]))
    this.#map ??= streetMap(streetPlan().streets)
    for (const { resourceId, incidentId, base, incident } of called) {
      const start = from.get(resourceId) ?? base.coordinates
      // Where no street leads, one stays.
      const way = wayBetween(this.#map, start, besides(incident.coordinates, resourceId)) ?? [start]
      this.#journeys.set(resourceId, { incidentId, way, metres: lengthOf(way), startedAt: now, saidAt: 0 })
    }
  }

  async #report(now: number): Promise<void> {
    const positions = [...this.#journeys].flatMap(([resource, journey]) => {
      const gone = ((now - journey.startedAt) / 1000) * DRIVEN_MS
      const stands = gone >= journey.metres
      if (now - journey.saidAt < (stands ? STANDING_MS : DRIVING_MS)) return []
      journey.saidAt = now
      const { at, headingDeg } = placeOnWay(journey.way, gone)
      const [longitude, latitude] = at
      const speedMs = stands ? 0 : DRIVEN_MS
      return [{ resource, at: now, longitude, latitude, accuracyM: 5 + ((resource * 7) % 11), headingDeg, speedMs }]
    })
    if (positions.length > 0) await this.#post(positions)
  }

  /** What is lost on the way is said again in some seconds: a position of then is no news. */
  async #post(positions: readonly object[]): Promise<void> {
    this.#token ??= await this.#centreToken()
    if (this.#token === undefined) return
    const response = await fetch(this.#url, {
      method: 'POST',
      body: JSON.stringify({ source: 'simulated', positions }),
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const answer = (await response.json()) as { refused?: readonly object[] }
    if (!response.ok || answer.refused?.length)
      this.#log.warn({ status: response.status, refused: answer.refused?.slice(0, 3) }, 'simulated positions refused')
  }

  /** Of a gateway of the command centre, which speaks for everybody's vehicles. The sample city's tokens are public. */
  #centreToken(): Promise<string | undefined> {
    return read(this.#db, SYSTEM, async (tx) => {
      const centres = new Set((await departments(tx, { kind: 'command-centre' })).map(({ id }) => id))
      for (const { id, code, departmentId } of await gateways(tx)) {
        if (!centres.has(departmentId)) continue
        if ((await gatewayByToken(tx, gatewayToken(code)))?.id === id) return gatewayToken(code)
      }
      return undefined
    })
  }
}

/** A spot beside a place, the same for a resource each time. */
const besides = ([longitude, latitude]: Position, resourceId: number): Position => {
  const metres = PARKED.least + ((resourceId * 13) % (PARKED.most - PARKED.least))
  // The golden angle leaves no two of them on one spoke.
  const turn = resourceId * 2.399_963
  const [east, north] = [metres * Math.cos(turn), metres * Math.sin(turn)]
  const perDegreeEast = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)
  return [longitude + east / perDegreeEast, latitude + north / METRES_PER_DEGREE]
}
