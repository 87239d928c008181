import { Agent, request } from 'node:http'
import { ALARM_KINDS, quantile, type StreamPlan, type StreamReport } from './stream-plan.ts'

// The generator, in a process of its own: paced by a schedule that never waits for answers, so that a slow ingest is
// seen as latency and not as a slower generator. Told its plan by its parent, it answers with its report.

/** Time between requests; each carries what fell due since the last. */
const SLOT_MS = 25
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

interface Sent {
  readonly body: string
  readonly codes: readonly string[]
  readonly values: readonly number[]
  readonly alarms: number
}

const post = (plan: StreamPlan, id: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${plan.token}`,
      'content-type': 'application/x-ndjson',
      'content-length': Buffer.byteLength(body),
      'batch-id': id,
    }
    const asked = request(plan.url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    asked.on('error', reject)
    asked.end(body)
  })

const CALM_METHANE = 0.05
const CALM_PRESSURE = 0.38

/** Sensors take their turns; an alarm is a sensor's one reading beyond its level, once in the run, and calm again at its next turn. */
const composer = (plan: StreamPlan) => {
  let turn = 0
  let alarms = 0
  const alarmed = new Set<string>()
  const half = plan.sensors / 2
  return (count: number, at: number, alarmsDue: number): Sent => {
    const codes: string[] = []
    const values: number[] = []
    const lines: string[] = []
    const before = alarms
    const add = (code: string, value: number): void => {
      codes.push(code)
      values.push(value)
      lines.push(`{"sensor":"${code}","at":${at},"value":${value}}`)
    }
    for (let number = 0; number < count; number += 1) {
      const sensor = Math.floor(turn / 2) % half
      const isMethane = turn % 2 === 0
      turn += 1
      const wobble = (turn % 7) / 1000
      const code = `${isMethane ? 'M' : 'P'}-${sensor}`
      const kind = alarms < alarmsDue ? ALARM_KINDS[alarms % ALARM_KINDS.length] : undefined
      const fits = kind !== undefined && isMethane === (kind !== 'rate') && !alarmed.has(code)
      if (fits) {
        alarms += 1
        alarmed.add(code)
      }
      if (fits && kind === 'cry') lines.push(`{"sensor":"${code}","at":${at},"kind":"self-alarm"}`)
      if (isMethane) add(code, fits && kind === 'level' ? 3 : CALM_METHANE + wobble)
      else add(code, fits ? 0.2 : CALM_PRESSURE + wobble / 10)
    }
    return { body: lines.join('\n'), codes, values, alarms: alarms - before }
  }
}

const play = async (plan: StreamPlan): Promise<StreamReport> => {
  const compose = composer(plan)
  const checksums: Record<string, number> = {}
  const latencies: number[] = []
  const sampleLatencies: number[] = []
  const totals = { sent: 0, acknowledged: 0, failedRequests: 0, refused: 0, alarms: 0 }
  const under: Promise<void>[] = []
  const begun = performance.now()
  const slots = (plan.seconds * 1000) / SLOT_MS
  const quietSlots = slots / 10
  const send = async (slot: number, due: number, sent: Sent): Promise<void> => {
    totals.sent += sent.codes.length
    const { status, text } = await post(plan, `bench-${process.pid}-${slot}`, sent.body).catch(() => ({
      status: 0,
      text: '',
    }))
    const late = performance.now() - due
    if (status !== 200) {
      totals.failedRequests += 1
      return
    }
    const answer = JSON.parse(text) as { accepted: number; refused: readonly object[] }
    totals.refused += answer.refused.length
    totals.acknowledged += sent.codes.length - answer.refused.length
    totals.alarms += sent.alarms
    for (let alarm = 0; alarm < sent.alarms; alarm += 1) latencies.push(late)
    sampleLatencies.push(late)
    for (const [place, code] of sent.codes.entries()) {
      checksums[code] = (checksums[code] ?? 0) + Math.round((sent.values[place] as number) * 10_000)
    }
  }
  for (let slot = 0; slot < slots; slot += 1) {
    const due = begun + slot * SLOT_MS
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const dueSamples = Math.round(((slot + 1) * SLOT_MS * plan.samplesPerSecond) / 1000)
    const alarmsDue = Math.floor((plan.alarms * Math.max(0, slot - quietSlots + 1)) / (slots - quietSlots))
    under.push(send(slot, due, compose(dueSamples - totals.sent, Date.now(), alarmsDue)))
  }
  await Promise.all(under)
  latencies.sort((a, b) => a - b)
  sampleLatencies.sort((a, b) => a - b)
  return {
    ...totals,
    seconds: (performance.now() - begun) / 1000,
    latencies,
    p50SampleMs: quantile(sampleLatencies, 0.5),
    p99SampleMs: quantile(sampleLatencies, 0.99),
    checksums,
  }
}

process.once('message', async (plan: StreamPlan) => {
  const report = await play(plan)
  process.send?.(report, () => process.exit(0))
})
