import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { finishDrill } from '../../geo-data/drill/drill.commands.ts'
import type { DrillRun } from '../../geo-data/drill/drill.ts'
import { GATEWAY_ROLE } from '../../geo-data/sample-city/drills/drill-script.ts'
import { drillById, drillCriesBetween, drillSamplesBetween } from '../../geo-data/sample-city/drills.ts'
import { again } from '../again.ts'
import type { Log } from '../ingest/log.ts'
import { Company } from './company.ts'
import { Fleet } from './fleet.ts'

export interface SimulatorSettings {
  readonly db: Db
  /** Where the ingest listens: `http://127.0.0.1:3301/ingest`. */
  readonly ingestUrl: string
  readonly log: Log
}

export interface Simulator {
  readonly stop: () => Promise<void>
}

const TICK_MS = 1000
/** The company is looked over this often, and whenever a drill begins; whose alarm stands is asked more often. */
const GATHER_MS = 30_000
const LISTEN_MS = 4000
/** Who is called sets out this soon. */
const FLEET_MS = 2000

/** Gives the sample city life over the real wire, each sensor in its own period, and plays the drills that are begun. */
export const startSimulator = async ({ db, ingestUrl, log }: SimulatorSettings): Promise<Simulator> => {
  const stage = new Theatre(db, new Company(db, ingestUrl, log))
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const turn = (): void => {
    running = stage
      .act(Date.now())
      .catch((error) => log.warn({ err: error }, 'the simulator waits'))
      .then(() => {
        if (!stopped) timer = setTimeout(turn, TICK_MS)
      })
  }
  turn()
  const fleet = new Fleet(db, ingestUrl, log)
  const stopFleet = again(
    FLEET_MS,
    () => fleet.act(Date.now()),
    (error) => log.warn({ err: error }, 'the fleet waits'),
  )
  return {
    stop: async () => {
      stopped = true
      await stopFleet()
      clearTimeout(timer)
      await running
    },
  }
}

interface Said {
  readonly samples: object[]
  readonly events: object[]
}

/** Codes of the gateways that a drill holds silent at this time. */
const silencedBy = ({ drill, cast, startedAt }: DrillRun, now: number): string[] => {
  const silence = drillById(drill)?.silence
  const seconds = (now - startedAt.getTime()) / 1000
  const gateway = cast[GATEWAY_ROLE]
  const isSilent = silence && seconds >= silence.fromSeconds && seconds < silence.toSeconds
  return isSilent && gateway !== undefined ? [gateway] : []
}

class Theatre {
  readonly #db: Db
  readonly #company: Company
  #playedUntil = Date.now()
  #gatheredAt = Number.NEGATIVE_INFINITY
  #listenedAt = Number.NEGATIVE_INFINITY
  readonly #runs = new Set<number>()

  constructor(db: Db, company: Company) {
    this.#db = db
    this.#company = company
  }

  /** All that happens from the last time up to `now`, epoch milliseconds. */
  async act(now: number): Promise<void> {
    const drills = await this.#company.drills()
    const isNew = drills.some(({ id }) => !this.#runs.has(id))
    if (isNew || now - this.#gatheredAt >= GATHER_MS) {
      await this.#company.gather()
      this.#gatheredAt = now
    }
    if (now - this.#listenedAt >= LISTEN_MS) {
      await this.#company.listen()
      this.#listenedAt = now
    }
    for (const { id } of drills) this.#runs.add(id)
    this.#company.cutOff(new Set(drills.flatMap((run) => silencedBy(run, now))))
    const from = this.#playedUntil
    this.#playedUntil = now
    this.#live(from, now, new Set(drills.flatMap(({ cast }) => Object.values(cast))))
    for (const run of drills) await this.#play(run, from, now)
  }

  /** Whoever has a part in a drill has no life of his own meanwhile. */
  #live(from: number, now: number, cast: ReadonlySet<string>): void {
    const said = new Map<number, Said>([...this.#company.posts.keys()].map((id) => [id, { samples: [], events: [] }]))
    for (const { code, gatewayId, alarmPeriodS, life } of this.#company.players.values()) {
      const { samples, events } = said.get(gatewayId) as Said
      if (cast.has(code)) continue
      const hurry = this.#company.alarmed.has(code) ? alarmPeriodS : undefined
      for (const at of life.dueBetween(from, now, hurry)) {
        const value = life.valueAt(at)
        if (value !== undefined) samples.push({ sensor: code, at, value })
      }
      for (const { at, event } of life.criesBetween(from, now)) events.push({ sensor: code, at, kind: event })
    }
    for (const [id, { samples, events }] of said) this.#company.posts.get(id)?.hand(samples, events, false)
  }

  async #play(run: DrillRun, from: number, now: number): Promise<void> {
    const drill = drillById(run.drill)
    const begun = run.startedAt.getTime()
    // From -1 on, so that the very first readings are in.
    const since = Math.max((from - begun) / 1000, -1)
    const until = (now - begun) / 1000
    if (!drill || since > drill.lastsSeconds) {
      await transact(this.#db, SYSTEM, (tx) => finishDrill(tx, run.id, new Date(now)))
      return
    }
    const said = new Map<number, Said>()
    const say = (role: string, to: keyof Said, record: (code: string) => object): void => {
      const player = this.#company.players.get(run.cast[role] ?? '')
      if (!player) return
      const all = said.get(player.gatewayId) ?? { samples: [], events: [] }
      said.set(player.gatewayId, all)
      all[to].push(record(player.code))
    }
    for (const { role, seconds, value } of drillSamplesBetween(drill, since, until)) {
      say(role, 'samples', (sensor) => ({ sensor, at: Math.round(begun + seconds * 1000), value }))
    }
    for (const { role, atSeconds, event } of drillCriesBetween(drill, since, until)) {
      say(role, 'events', (sensor) => ({ sensor, at: Math.round(begun + atSeconds * 1000), kind: event }))
    }
    for (const [id, { samples, events }] of said) this.#company.posts.get(id)?.hand(samples, events, true)
  }
}
