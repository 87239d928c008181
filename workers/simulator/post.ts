import type { Log } from '../ingest/log.ts'

/** A record as it goes over the wire. */
export type Record = object

interface Batch {
  readonly id: string
  readonly body: string
}

/** So many batches are kept while the ingest is away; the oldest go first, as in any field gateway. */
const MOST_KEPT = 300
/** A gateway that has nothing to say says so this often. */
const HEARTBEAT_MS = 15_000
const TIMEOUT_MS = 10_000

/** One simulated field gateway: sends in order, keeps what was not taken, and repeats it under the same batch id. */
export class Post {
  readonly #url: string
  readonly #token: string
  readonly #name: string
  readonly #log: Log
  readonly #kept: Batch[] = []
  #count = 0
  #lastSent = 0
  #sending = false
  #isCut = false

  constructor(settings: { readonly url: string; readonly token: string; readonly name: string; readonly log: Log }) {
    this.#url = settings.url
    this.#token = settings.token
    // A new run of the simulator is a new gateway as far as batch ids go.
    this.#name = `${settings.name}-${Date.now().toString(36)}`
    this.#log = settings.log
  }

  /** Takes what there is to send, also nothing, and sends it in the background. */
  hand(samples: readonly Record[], events: readonly Record[], exercise: boolean): void {
    const isEmpty = samples.length + events.length === 0
    if (isEmpty && (exercise || this.#kept.length > 0 || Date.now() - this.#lastSent < HEARTBEAT_MS)) return
    this.#count += 1
    const id = `${this.#name}-${this.#count}`
    this.#kept.push({ id, body: JSON.stringify({ batchId: id, samples, events, exercise }) })
    if (this.#kept.length > MOST_KEPT) this.#kept.shift()
    void this.#send()
  }

  /** Cut off, it keeps what it is handed; back again, it sends what it kept. */
  cut(isCut: boolean): void {
    const isBack = this.#isCut && !isCut
    this.#isCut = isCut
    if (isBack) void this.#send()
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#isCut) return
    this.#sending = true
    try {
      for (let batch = this.#kept[0]; batch && !this.#isCut; batch = this.#kept[0]) {
        if (!(await this.#taken(batch))) return
        if (this.#kept[0] === batch) this.#kept.shift()
        this.#lastSent = Date.now()
      }
    } finally {
      this.#sending = false
    }
  }

  /** False when it is to be tried again: nobody there, or 503. Anything else is an answer, and trying again changes nothing. */
  async #taken(batch: Batch): Promise<boolean> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        body: batch.body,
        headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const answer = (await response.json()) as { refused?: readonly object[] }
      if (response.status === 503) return false
      if (!response.ok) this.#log.warn({ status: response.status, answer }, 'a simulated batch was refused')
      else if (answer.refused?.length)
        this.#log.warn({ refused: answer.refused.slice(0, 3) }, 'simulated records refused')
      return true
    } catch {
      return false
    }
  }
}
