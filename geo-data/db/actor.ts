/** On whose behalf the record is read or written; row-level security lets through what this actor may see. */
export type Actor = {
  /** Row of `app_user`, or null where a process acts by itself. */
  readonly userId: number | null
  /** Shown in events and audit. */
  readonly name: string
  readonly role: string
  /** True for the command centre and for processes: no row is hidden. */
  readonly seesAll: boolean
  readonly departmentIds: readonly number[]
  readonly regionIds: readonly number[]
}

/** The city's own processes: workers, ingest, start-up. */
export const SYSTEM: Actor = {
  userId: null,
  name: 'system',
  role: 'system',
  seesAll: true,
  departmentIds: [],
  regionIds: [],
}
