import { access } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, type Db, openDatabase } from '../geo-data/db/pool.ts'
import { read, transact } from '../geo-data/db/transact.ts'
import { importFile } from '../geo-data/import/import.commands.ts'
import { UnreadableFile } from '../geo-data/import/import.ts'
import { profileNamed, putProfile } from '../geo-data/import/profile/profile.repository.ts'
import { overSaved, type SavedReading } from '../geo-data/import/profile/profile.ts'
import { targetNamed } from '../geo-data/import/room/rooms.ts'
import { undoImport } from '../geo-data/import/run/undo.commands.ts'
import { isRefusal } from '../geo-data/refusal.ts'
import { languageOf } from './command/language.ts'
import { openRecordForCommand } from './command/record.ts'
import { Mistake, readingSaid, USAGE, understood, type Values } from './import/options.ts'
import { say } from './import/say.ts'
import { readSettings } from './settings.ts'

const LANGUAGE = languageOf(process.env)

/** A stream's rubbish is swept when the heap has grown by four fifths, not when it is four times as large: a gigabyte passes in 512 MB. */
setFlagsFromString('--heap-growing-percent=80')

/** What the profile says, and over it what was said now; kept under a new name where that is asked. */
const meant = async (db: Db, values: Values, at: Date): Promise<{ target: string; reading: SavedReading }> => {
  const said = readingSaid(values)
  const { profile: name, 'save-profile': keep } = values
  const profile = name === undefined ? undefined : await read(db, SYSTEM, (tx) => profileNamed(tx, name))
  if (name !== undefined && !profile) throw new Mistake(`there is no profile "${name}"`)
  const target = values.as ?? profile?.target
  if (target === undefined) throw new Mistake(USAGE)
  const reading = overSaved(profile?.reading ?? { columns: {}, roles: {} }, said)
  if (keep !== undefined) await transact(db, SYSTEM, (tx) => putProfile(tx, { name: keep, target, reading }, at, null))
  return { target, reading }
}

const targetOf = (name: string, { roles }: SavedReading) => {
  const target = targetNamed(name)
  if (!target) throw new Mistake(`there is no kind or sector "${name}"\n\n${USAGE}`)
  const unknown = Object.values(roles).find((id) => !target.sector.kinds.some((kind) => kind.id === id))
  if (unknown !== undefined) throw new Mistake(`${target.sector.id} has no kind "${unknown}"`)
  return target
}

const takeIn = async (db: Db, files: readonly string[], values: Values, at: Date): Promise<void> => {
  const [path, ...beside] = files
  if (path === undefined) throw new Mistake(USAGE)
  const { target, reading } = await meant(db, values, at)
  const { region, department, json, 'dry-run': dryRun, 'no-topology': apart } = values
  const onProgress = (count: number): void => {
    if (!json) console.log(LANGUAGE === 'zh' ? `  ${count} 条` : `  ${count} records`)
  }
  const order = { path, beside, ...targetOf(target, reading), ...reading, region, department, dryRun, topology: !apart }
  try {
    say(await importFile(db, { ...order, onProgress }, at), json, LANGUAGE)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new Mistake(`${path} ${error.said[LANGUAGE]}`)
  }
}

const takeBack = async (db: Db, run: string, at: Date): Promise<void> => {
  if (!/^\d+$/.test(run)) throw new Mistake(`--undo wants the number of a run, got "${run}"`)
  const done = await transact(db, SYSTEM, (tx) => undoImport(tx, SYSTEM, Number(run), at)).catch((error: unknown) => {
    throw isRefusal(error) ? new Mistake(error.said?.[LANGUAGE] ?? error.message) : error
  })
  console.log(
    LANGUAGE === 'zh'
      ? `批次 ${run} 已撤销：移除 ${done.removed} 条，恢复 ${done.restored} 条`
      : `import ${run} is taken back: ${done.removed} removed, ${done.restored} as they were`,
  )
  console.log(JSON.stringify({ undone: Number(run), ...done }))
}

/** What can be seen without the record is said without opening it. */
const refuseEarly = async ({ as, profile }: Values, files: readonly string[]): Promise<void> => {
  if (files.length === 0 || (as === undefined && profile === undefined)) throw new Mistake(USAGE)
  if (as !== undefined && !targetNamed(as)) throw new Mistake(`there is no kind or sector "${as}"\n\n${USAGE}`)
  for (const file of files)
    await access(file).catch(() => {
      throw new Mistake(`there is no file ${file}`)
    })
}

const main = async (): Promise<void> => {
  const { values, positionals } = understood()
  if (values.undo === undefined) await refuseEarly(values, positionals)
  const record = await openRecordForCommand(readSettings(process.env))
  const db = openDatabase({ url: record.url, connections: 2, onError: () => undefined })
  try {
    if (values.undo === undefined) await takeIn(db, positionals, values, new Date())
    else await takeBack(db, values.undo, new Date())
  } finally {
    await closeDatabase(db)
    await record.close()
  }
}

const reasonOf = (error: unknown): string => {
  if (error instanceof UnreadableFile) return error.said[LANGUAGE]
  if (error instanceof Mistake) return error.message
  return String(error instanceof Error ? error.stack : error)
}

/** The last line is a report whatever happens, so that a script can rely on it. */
main().catch((error: unknown) => {
  const reason = reasonOf(error)
  console.error(reason)
  const [first = ''] = reason.split('\n')
  const rejections = [{ record: 0, field: 'file', reason: { zh: first, en: first } }]
  const nothing = { read: 0, imported: 0, updated: 0, unchanged: 0, rejected: 0 }
  console.log(JSON.stringify({ ...nothing, rejections, assumed: {}, kinds: {}, remarks: [], dryRun: false }))
  process.exitCode = 2
})
