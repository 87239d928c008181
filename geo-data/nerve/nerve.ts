/** Thin news between processes. Whoever hears re-reads the record, which alone is the truth. */
export type Channel = 'event' | 'reading' | 'track' | 'drill'

/** The newest reading of a sensor, small enough to be sent by the thousand. */
export interface Reading {
  readonly sensorId: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly value: number
}

/**
 * The nerve: freshness, never truth. Nothing here throws, waits for a network or fails its caller: when the wire is cut news
 * is lost and `degraded` says so.
 */
export interface Nerve {
  readonly publish: (channel: Channel, payload: unknown) => void
  /** @returns a function that stops the hearing. */
  readonly subscribe: (channel: Channel, hear: (payload: unknown) => void) => () => void
  /** The newest wins, whatever the order they come in. */
  readonly putReadings: (readings: readonly Reading[]) => void
  /** The newest reading of each sensor since the nerve was made or emptied. Empty when the wire is cut. */
  readonly readings: () => Promise<readonly Reading[]>
  readonly degraded: () => boolean
  readonly close: () => Promise<void>
}
