/** A sensor, or a gateway, from a moment on: reached, not reached, or not known (null). Times in epoch ms. */
export interface Told {
  readonly id: number
  readonly at: number
  readonly online: boolean | null
}

/** What is on record of the wires of a span. */
export interface WiresDuring {
  /** How each stood at the beginning, then what changed, in order of time. */
  readonly sensors: readonly Told[]
  /** As `sensors`; one that is never spoken of is reached. */
  readonly gateways: readonly Told[]
  /** Through which gateway a sensor speaks. */
  readonly gatewayOf: ReadonlyMap<number, number>
}

/** A sensor is reached where it reports and its gateway is heard; one lost with its gateway is known to be, whatever it said last. */
const reached = (own: boolean | null, gateway: boolean | null): boolean | null => (gateway === false ? false : own)

/**
 * How sensors stood at the beginning of a span, and what each became after: only what differs from the word before. One that is reached
 * throughout is never spoken of.
 */
export const sensorsDuring = ({ sensors, gateways, gatewayOf }: WiresDuring): Told[] => {
  const own = new Map<number, boolean | null>()
  const gateway = new Map<number, boolean | null>()
  const last = new Map<number, boolean | null>()
  const behind = groups([...gatewayOf], ([, gatewayId]) => gatewayId)
  const told: Told[] = []
  const say = (id: number, at: number) => {
    const online = reached(own.get(id) ?? null, gateway.get(gatewayOf.get(id) ?? Number.NaN) ?? null)
    if ((last.get(id) ?? (last.has(id) ? null : true)) === online) return
    last.set(id, online)
    told.push({ id, at, online })
  }
  for (const step of stepsOf(sensors, gateways)) {
    for (const { id, online } of step.gateways) gateway.set(id, online)
    for (const { id, online } of step.sensors) own.set(id, online)
    const touched = new Set(step.sensors.map(({ id }) => id))
    for (const { id } of step.gateways) for (const [sensorId] of behind.get(id) ?? []) touched.add(sensorId)
    for (const id of touched) say(id, step.at)
  }
  return told
}

interface Step {
  readonly at: number
  readonly sensors: readonly Told[]
  readonly gateways: readonly Told[]
}

/** What was said at one moment is taken in together. */
const stepsOf = (sensors: readonly Told[], gateways: readonly Told[]): Step[] => {
  const bySensor = groups(sensors, ({ at }) => at)
  const byGateway = groups(gateways, ({ at }) => at)
  const moments = [...new Set([...bySensor.keys(), ...byGateway.keys()])].sort((one, other) => one - other)
  return moments.map((at) => ({ at, sensors: bySensor.get(at) ?? [], gateways: byGateway.get(at) ?? [] }))
}

function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const found = new Map<number, Row[]>()
  for (const row of rows) {
    const group = found.get(keyOf(row))
    if (group) group.push(row)
    else found.set(keyOf(row), [row])
  }
  return found
}

/** The state of every sensor that is spoken of, at a moment of the span: the last word that is not later. */
export const statesAt = <Word extends { readonly id: number; readonly at: number }>(
  told: readonly Word[],
  at: number,
): Map<number, Word> => {
  const states = new Map<number, Word>()
  for (const word of told) if (word.at <= at) states.set(word.id, word)
  return states
}
