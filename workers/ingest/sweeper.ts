import { alarmKeysOpen } from '../../geo-data/alarm/alarm-key.repository.ts'
import { watchGateways } from '../../geo-data/gateway/gateway.commands.ts'
import { type Gateway, isHeard } from '../../geo-data/gateway/gateway.ts'
import { forgetClosed } from '../../geo-data/sample/closed.ts'
import { callRoster } from '../../geo-data/sample/roster/roster.commands.ts'
import { rosterFingerprint } from '../../geo-data/sample/roster/roster.repository.ts'
import type { Roster, Shard } from '../../geo-data/sample/roster/roster.ts'
import { ensureSampleDay } from '../../geo-data/sample/sample-write.repository.ts'
import { calmOrphans, learnTime, letTimePass } from '../../geo-data/sample/silence/silence.commands.ts'
import { type Due, holdingIn, silentAt } from '../../geo-data/sample/silence/silence.ts'
import type { Log } from './log.ts'
import type { Stream } from './stream.ts'

const HOLDS_MS = 1000
const SILENCE_TURNS = 3
const GATEWAYS_MS = 5000
const ROSTER_MS = 10_000
const TOMORROW_MS = 3_600_000
const DAY_MS = 86_400_000

/** What a process of the stream holds. */
export interface Held {
  roster: Roster
  fingerprint: string
}

/** What time does by itself: holds run out, sensors fall silent, gateways are lost, sensors and thresholds change. */
export class Sweeper {
  readonly #stream: Stream
  readonly #held: Held
  readonly #shard: Shard
  readonly #listeningSince = new Date()
  readonly #seen = new Map<number, Date>()
  #gateways: ReadonlyMap<number, Gateway> = new Map()
  #lookedAt = 0
  #tickedAt = performance.now()
  #turns = 0

  constructor(stream: Stream, held: Held, shard: Shard) {
    this.#stream = stream
    this.#held = held
    this.#shard = shard
  }

  /** Begins; @returns a function that ends it. */
  start(log: Log): () => void {
    const timers = [
      repeated(HOLDS_MS, () => this.#passTime(), log),
      repeated(GATEWAYS_MS, () => this.#sweepGateways(), log),
      repeated(ROSTER_MS, () => this.reload(), log),
      repeated(TOMORROW_MS, () => this.#prepareTomorrow(), log),
    ]
    return () => {
      for (const timer of timers) clearInterval(timer)
    }
  }

  /** Its first word after a silence of its own: before any of its sensors can be called silent, they are counted anew. */
  sawGateway(id: number): void {
    const now = new Date()
    if (!this.#isGatewayHeard(id, now)) heardAnew(this.#held.roster, id, now.getTime())
    this.#seen.set(id, now)
  }

  /** A code nobody knows was sent: perhaps it is new. At most one look a second. */
  async look(): Promise<void> {
    if (Date.now() - this.#lookedAt < 1000) return
    this.#lookedAt = Date.now()
    await this.reload()
  }

  /** Takes up sensors and thresholds that changed, or else forgets alarms that ended elsewhere. */
  reload(): Promise<void> {
    const held = this.#held
    return this.#stream.between(
      async (tx, at) => {
        const fingerprint = await rosterFingerprint(tx)
        if (fingerprint === held.fingerprint) return { fingerprint, open: await alarmKeysOpen(tx) }
        const { roster, orphans } = await callRoster(tx, this.#shard, at, held.roster)
        await calmOrphans(tx, orphans, at)
        return { fingerprint, roster }
      },
      (news) => {
        held.fingerprint = news.fingerprint
        if (news.roster) held.roster = news.roster
        else forgetClosed(held.roster, news.open)
      },
    )
  }

  /** Holds run out to the second; who is silent is looked for less often. */
  async #passTime(): Promise<void> {
    const gap = performance.now() - this.#tickedAt
    this.#tickedAt += gap
    if (gap > 3 * HOLDS_MS) this.#stream.deafen(gap)
    this.#turns += 1
    const isSilenceTurn = this.#turns % SILENCE_TURNS === 0
    if (isNothing(this.#due(new Date(), isSilenceTurn))) return
    await this.#stream.between(
      (tx, at) => letTimePass(tx, this.#due(at, isSilenceTurn), this.#held.roster, at),
      (passed) => learnTime(this.#held.roster, passed),
    )
  }

  #due(now: Date, isSilenceTurn: boolean): Due {
    const { roster } = this.#held
    const heard = (id: number): boolean => this.#isGatewayHeard(id, now)
    const judges = isSilenceTurn && this.#stream.isKeepingUp
    return { holding: holdingIn(roster), silent: judges ? silentAt(roster, heard, now.getTime()) : [] }
  }

  #isGatewayHeard(id: number, now: Date): boolean {
    const gateway = this.#gateways.get(id)
    return gateway !== undefined && isHeard({ ...gateway, lastSeenAt: this.#seen.get(id) ?? gateway.lastSeenAt }, now)
  }

  /** Of several shards the first decides for all; each knows what it has seen itself. */
  #sweepGateways(): Promise<void> {
    const seen = new Map(this.#seen)
    const decides = this.#shard.index === 0
    return this.#stream.between(
      (tx, at) => watchGateways(tx, { seen, listeningSince: this.#listeningSince, decides }, at),
      ({ gateways, found }) => {
        for (const [id, at] of seen) if (this.#seen.get(id) === at) this.#seen.delete(id)
        this.#gateways = new Map(gateways.map((gateway) => [gateway.id, gateway]))
        for (const id of found) heardAnew(this.#held.roster, id, Date.now())
      },
    )
  }

  #prepareTomorrow(): Promise<void> {
    return this.#stream.between(
      (tx, at) => ensureSampleDay(tx, new Date(at.getTime() + DAY_MS).toISOString().slice(0, 10)),
      () => undefined,
    )
  }
}

const isNothing = ({ holding, silent }: Due): boolean => holding.length + silent.length === 0

/** Its silence is counted anew: what happened while its gateway was away says nothing of a sensor. */
const heardAnew = (roster: Roster, gatewayId: number, now: number): void => {
  for (const sensor of roster.byId.values()) {
    const watched = sensor.gatewayId === gatewayId ? roster.watched.get(sensor.id) : undefined
    if (watched) roster.watched.set(sensor.id, { ...watched, heardAt: now })
  }
}

/** At once and then again and again, one at a time: a slow run is not overtaken by the next. */
const repeated = (ms: number, work: () => Promise<void>, log: Log): NodeJS.Timeout => {
  let running = false
  const run = async (): Promise<void> => {
    if (running) return
    running = true
    await work().catch((error) => log.error({ err: error }, 'sweep failed'))
    running = false
  }
  void run()
  return setInterval(run, ms)
}
