import { randomBytes } from 'node:crypto'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { DRILL_GATEWAY, runningDrills } from '../../geo-data/drill/drill.repository.ts'
import type { DrillRun } from '../../geo-data/drill/drill.ts'
import { gatewayByToken, gateways, putGatewayToken } from '../../geo-data/gateway/gateway.repository.ts'
import { type Life, lifeOf } from '../../geo-data/sample-city/sensor-life.ts'
import { gatewayToken } from '../../geo-data/sample-city/society/gateway-token.ts'
import { alarmedSensors, type LivingRow, livingSensors } from '../../geo-data/sensor/living.repository.ts'
import type { Log } from '../ingest/log.ts'
import { Post } from './post.ts'

/** A sensor that the simulator plays. */
export interface Player {
  readonly code: string
  readonly gatewayId: number
  /** How often it reports while its alarm is not calm, s. */
  readonly alarmPeriodS: number
  readonly life: Life
}

/** Everyone who plays: the sensors of the sample city's gateways, whose tokens are public, and those of drills. */
export class Company {
  readonly #db: Db
  readonly #url: string
  readonly #log: Log
  readonly #drillToken = `drill-${randomBytes(24).toString('base64url')}`
  readonly posts = new Map<number, Post>()
  readonly #byCode = new Map<string, Post>()
  players: ReadonlyMap<string, Player> = new Map()
  /** Codes of those whose alarm is not calm: they report in their alarm period. */
  alarmed: ReadonlySet<string> = new Set()

  constructor(db: Db, url: string, log: Log) {
    this.#db = db
    this.#url = url
    this.#log = log
  }

  /** Looks who there is; called again, it finds those who came meanwhile. */
  async gather(): Promise<void> {
    const rows = await transact(this.#db, SYSTEM, async (tx) => {
      const drillId = this.#hasDrillPost() ? undefined : await putGatewayToken(tx, DRILL_GATEWAY, this.#drillToken)
      if (drillId !== undefined) this.#open(drillId, DRILL_GATEWAY, this.#drillToken)
      for (const { id, code } of await gateways(tx)) {
        if (this.posts.has(id)) continue
        const known = await gatewayByToken(tx, gatewayToken(code))
        if (known?.id === id) this.#open(id, code, gatewayToken(code))
      }
      return livingSensors(tx, [...this.posts.keys()])
    })
    this.players = new Map(rows.map((row) => [row.code, this.players.get(row.code) ?? playerOf(row)]))
  }

  /** Looks whose alarm stands. */
  async listen(): Promise<void> {
    this.alarmed = await transact(this.#db, SYSTEM, (tx) => alarmedSensors(tx, [...this.posts.keys()]))
  }

  /** Cuts off exactly these gateways, by code; the others are heard again. */
  cutOff(codes: ReadonlySet<string>): void {
    for (const [code, post] of this.#byCode) post.cut(codes.has(code))
  }

  drills(): Promise<readonly DrillRun[]> {
    return transact(this.#db, SYSTEM, (tx) => runningDrills(tx))
  }

  #drillPost: number | undefined

  #hasDrillPost(): boolean {
    return this.#drillPost !== undefined
  }

  #open(id: number, name: string, token: string): void {
    if (name === DRILL_GATEWAY) this.#drillPost = id
    const post = new Post({ url: this.#url, token, name, log: this.#log })
    this.posts.set(id, post)
    this.#byCode.set(name, post)
  }
}

const playerOf = ({ code, metric, periodS, alarmPeriodS, gatewayId, nominal }: LivingRow): Player => ({
  code,
  gatewayId,
  alarmPeriodS,
  life: lifeOf({ code, metric, periodS, ...(nominal === null ? {} : { nominal }) }),
})
