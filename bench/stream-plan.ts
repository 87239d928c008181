/** What a run of the generator is asked for. */
export interface StreamPlan {
  readonly url: string
  readonly token: string
  /** Methane sensors `M-n` and pressure sensors `P-n`, half and half. */
  readonly sensors: number
  readonly samplesPerSecond: number
  readonly seconds: number
  /** Spread evenly over the run; the first tenth of the seconds has none. */
  readonly alarms: number
}

/** Of every ten alarms: seven of a level, two of a rate, one cried by the device. */
export const ALARM_KINDS = [
  'level',
  'level',
  'rate',
  'level',
  'level',
  'cry',
  'level',
  'rate',
  'level',
  'level',
] as const

/** What the generator saw. Latency: from the moment a sample was to be sent until the answer after its commit, ms. */
export interface StreamReport {
  readonly sent: number
  readonly acknowledged: number
  readonly failedRequests: number
  readonly refused: number
  readonly alarms: number
  readonly seconds: number
  readonly latencies: readonly number[]
  readonly p50SampleMs: number
  readonly p99SampleMs: number
  /** Sum of value × 10,000 over acknowledged samples, by sensor code. */
  readonly checksums: Readonly<Record<string, number>>
}

export const quantile = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(1))
