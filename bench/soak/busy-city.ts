import { granted, type Person } from '../../e2e/person.ts'

const SWEEP_EVERY_MS = 10_000
/** An incident stands this long on the wall before it is controlled and closed. */
const INCIDENT_LASTS_MS = 6 * 60_000
const MOST_INCIDENTS = 2
/** Drills are played in this order, again and again: some of very different kinds, and a storm of alarms among them. */
const FIRST_DRILL = 12
const STRIDE = 5
export const KINDS = 4

/** What a wall has to show. */
export interface CityState {
  readonly openAlarms: number
  readonly openIncidents: number
  readonly runningDrills: number
}

interface BusyCity {
  /** Starts another drill every so many milliseconds, from now on. */
  readonly drill: (everyMs: number) => void
  /** Starts none any more; what was raised is still judged and closed. */
  readonly calmDown: () => void
  readonly drillsPlayed: () => number
  readonly stop: () => Promise<void>
}

/** One person on duty for the whole city: starts the drills, acknowledges and judges what they raise, closes what was opened. */
export const keepBusy = (duty: Person): BusyCity => {
  let over = false
  let everyMs = Number.POSITIVE_INFINITY
  let nextDrill = Number.POSITIVE_INFINITY
  let turn = 0
  const work = async (): Promise<void> => {
    const { drills } = granted(await duty.ask<{ drills: { id: string }[] }>('{ drills { id } }'))
    while (!over) {
      if (performance.now() >= nextDrill) {
        nextDrill = performance.now() + everyMs
        const drill = drills[(FIRST_DRILL + STRIDE * (turn % KINDS)) % drills.length]?.id
        await duty.ask('mutation ($drill: ID!) { startDrill(drill: $drill) { id } }', { drill })
        turn += 1
      }
      await sweep(duty)
      await new Promise((resolve) => setTimeout(resolve, SWEEP_EVERY_MS))
    }
  }
  const done = work()
  return {
    drill: (milliseconds) => {
      everyMs = milliseconds
      nextDrill = performance.now()
    },
    calmDown: () => {
      nextDrill = Number.POSITIVE_INFINITY
    },
    drillsPlayed: () => turn,
    stop: async () => {
      over = true
      await done
    },
  }
}

export const stateOf = async (person: Person): Promise<CityState> => {
  const query = `{
    alarms(filter: { open: true }, first: 1) { totalCount }
    incidents(filter: { open: true }, first: 1) { totalCount }
    runningDrills { id }
  }`
  const answer = granted(await person.ask<States>(query))
  return {
    openAlarms: answer.alarms.totalCount,
    openIncidents: answer.incidents.totalCount,
    runningDrills: answer.runningDrills.length,
  }
}

interface States {
  readonly alarms: { readonly totalCount: number }
  readonly incidents: { readonly totalCount: number }
  readonly runningDrills: readonly unknown[]
}

interface Open {
  readonly alarms: { readonly edges: readonly { readonly node: { readonly id: string; readonly exercise: boolean } }[] }
  readonly incidents: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly exercise: boolean; readonly openedAt: string }
    }[]
  }
}

const OPEN = `{
  alarms(filter: { open: true, verification: ["pending"] }, first: 200) { edges { node { id exercise } } }
  incidents(filter: { open: true }, first: 50) { edges { node { id exercise openedAt } } }
}`

const JUDGE = `mutation ($id: ID!, $verification: String!) {
  acknowledgeAlarm(id: $id) { id }
  verifyAlarm(id: $id, verification: $verification, reason: "soak") { id }
}`

const CLOSE = `mutation ($id: ID!) {
  markControlled(id: $id) { id }
  closeIncident(id: $id, summary: "soak") { id }
}`

/** What is urgent comes first and is found true, as long as few incidents stand; the rest was a test. */
const sweep = async (duty: Person): Promise<void> => {
  const { alarms, incidents } = granted(await duty.ask<Open>(OPEN))
  const standing = incidents.edges.filter(({ node }) => node.exercise)
  const inOrder = alarms.edges.toSorted((a, b) => Number(b.node.exercise) - Number(a.node.exercise))
  for (const [place, { node }] of inOrder.entries()) {
    const verification = node.exercise && standing.length + place < MOST_INCIDENTS ? 'true' : 'test'
    await duty.ask(JUDGE, { id: node.id, verification })
  }
  for (const { node } of standing)
    if (Date.now() - Date.parse(node.openedAt) > INCIDENT_LASTS_MS) await duty.ask(CLOSE, { id: node.id })
}
