import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { type Tx, transact } from '../../geo-data/db/transact.ts'
import type { Nerve } from '../../geo-data/nerve/nerve.ts'
import { learn, recordBatch } from '../../geo-data/sample/batch.commands.ts'
import type { Answer, Submission } from '../../geo-data/sample/batch.ts'
import type { Roster } from '../../geo-data/sample/roster/roster.ts'
import type { Log } from './log.ts'

/** A batch is what came while the batch before was being written, and no more than this. */
const MOST_RECORDS = 10_000
/** News waits this long for company when nothing is being written. */
const GATHER_MS = 3
/** A batch that takes longer keeps its senders waiting. */
const SLOW_MS = 1000
/** More than this waiting: whoever asks is told to come back. */
const MOST_WAITING = 200_000

/** The record cannot be reached, or more is waiting than memory should hold: nothing was stored, try again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

interface Waiting {
  readonly submission: Submission
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

export interface StreamSettings {
  readonly db: Db
  readonly nerve: Nerve
  readonly roster: () => Roster
  readonly log: Log
}

/** The one writer of a process: all that changes the roster goes through it, one thing after another. */
export class Stream {
  readonly #settings: StreamSettings
  readonly #queue: Waiting[] = []
  readonly #inFlight = new Map<string, Promise<Answer>>()
  readonly #tick = clock()
  #records = 0
  #turn: Promise<unknown> = Promise.resolve()
  #scheduled = false
  #stopped = false
  #deafUntil = 0

  constructor(settings: StreamSettings) {
    this.#settings = settings
  }

  /** Records that wait to be written. */
  get waiting(): number {
    return this.#records
  }

  /** True while nothing waits and the last batch was written without delay: only then does silence mean silence. */
  get isKeepingUp(): boolean {
    return this.#records === 0 && performance.now() >= this.#deafUntil
  }

  /** This process could not listen for so long; those who waited meanwhile need as long again to be heard. */
  deafen(ms: number): void {
    this.#deafUntil = Math.max(this.#deafUntil, performance.now() + 2 * ms)
  }

  /** Resolves once the submission is committed; the same batch id under way twice is one. @throws Unavailable. */
  submit(submission: Submission): Promise<Answer> {
    if (submission.batchId === null) return this.#enqueue(submission)
    const key = `${submission.gateway.id}|${submission.batchId}`
    const known = this.#inFlight.get(key)
    if (known) return known
    const answer = this.#enqueue(submission).finally(() => this.#inFlight.delete(key))
    this.#inFlight.set(key, answer)
    return answer
  }

  /** Runs between two batches, in a transaction as the system; `then` takes up the result after the commit. */
  between<T>(work: (tx: Tx, at: Date) => Promise<T>, then: (result: T) => void): Promise<void> {
    return this.#inTurn(async () => {
      const at = this.#tick()
      then(await transact(this.#settings.db, SYSTEM, (tx) => work(tx, at)))
    })
  }

  /** Answers what is waiting, takes nothing new. */
  async stop(): Promise<void> {
    this.#stopped = true
    while (this.#queue.length > 0 || this.#scheduled) await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
    await this.#turn
  }

  #enqueue(submission: Submission): Promise<Answer> {
    if (this.#stopped || this.#records + submission.records.length > MOST_WAITING) {
      return Promise.reject(new Unavailable(this.#stopped ? 'stopping' : 'too much is waiting'))
    }
    this.#records += submission.records.length
    const answer = new Promise<Answer>((resolve, reject) => this.#queue.push({ submission, resolve, reject }))
    this.#schedule()
    return answer
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    const flush = async (): Promise<void> => {
      this.#scheduled = false
      await this.#write(this.#takeBatch())
      if (this.#queue.length > 0) this.#schedule()
    }
    setTimeout(() => void this.#inTurn(flush), GATHER_MS)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  #takeBatch(): Waiting[] {
    let records = 0
    let count = 0
    for (const { submission } of this.#queue) {
      if (count > 0 && records + submission.records.length > MOST_RECORDS) break
      records += submission.records.length
      count += 1
    }
    this.#records -= records
    return this.#queue.splice(0, count)
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return
    const { db, nerve, roster } = this.#settings
    const at = this.#tick()
    const submissions = batch.map((one) => one.submission)
    const begun = performance.now()
    try {
      const recorded = await transact(db, SYSTEM, (tx) => recordBatch(tx, submissions, roster(), at))
      learn(roster(), recorded)
      nerve.putReadings(recorded.readings)
      if (recorded.readings.length > 0) nerve.publish('reading', recorded.readings)
      for (const [place, one] of batch.entries()) one.resolve(recorded.answers[place] as Answer)
    } catch (error) {
      await this.#giveBack(batch, error as Error)
    }
    const took = performance.now() - begun
    if (took > SLOW_MS) this.deafen(took)
  }

  /** One bad request must not spoil its neighbours: each is tried alone, unless it is the record that is gone. */
  async #giveBack(batch: readonly Waiting[], error: Error): Promise<void> {
    this.#settings.log.error({ err: error, requests: batch.length }, 'batch not written')
    if (batch.length > 1 && isOfTheData(error)) for (const one of batch) await this.#write([one])
    else for (const one of batch) one.reject(new Unavailable(error.message, { cause: error }))
  }
}

/** Milliseconds of the wall clock that never repeat and never go back: each batch is known by its own. */
const clock = (): (() => Date) => {
  let last = 0
  return () => {
    last = Math.max(Date.now(), last + 1)
    return new Date(last)
  }
}

/** SQLSTATE classes 22 and 23 (bad data, broken constraint) and 40 (conflict) speak of what was written. */
const isOfTheData = (error: Error): boolean => {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /^(22|23|40)...$/.test(code)
}
