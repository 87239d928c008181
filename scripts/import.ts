import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '../geo-data/db/pool.ts'
import { importFile } from '../geo-data/import/import.commands.ts'
import type { ImportReport } from '../geo-data/import/import.ts'
import { KINDS, kindByRef } from '../geo-data/sectors/registry.ts'
import { openRecordForCommand } from './record.ts'
import { readSettings } from './settings.ts'

const USAGE = `usage: npm run import -- FILE --as SECTOR.KIND [options]

  --as SECTOR.KIND          ${KINDS.map(({ ref }) => ref).join(', ')}
  --crs EPSG:CODE           where the file does not state its own (GeoJSON: WGS 84)
  --region NAME             the city it belongs to; made if it does not exist yet
  --department NAME         who owns it; made if it does not exist yet
  --map column=attribute    as often as needed; also code, name, name_en
  --dry-run                 says what would change and changes nothing
  --json                    no progress, no words: the report alone`

const OPTIONS = {
  as: { type: 'string' },
  crs: { type: 'string' },
  region: { type: 'string' },
  department: { type: 'string' },
  map: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Ends the process with what to do about it; nothing has been changed. */
class Mistake extends Error {}

const asked = () => {
  const { values, positionals } = understood()
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0 || values.as === undefined) throw new Mistake(USAGE)
  const kind = kindByRef(values.as)
  if (!kind) throw new Mistake(`there is no kind "${values.as}"\n\n${USAGE}`)
  return { path, values, sector: kind.sector, kind: kind.it, columns: columnsOf(values.map ?? []) }
}

const understood = () => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n\n${USAGE}`)
  }
}

const columnsOf = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1 || at === pair.length - 1) throw new Mistake(`--map wants column=attribute, got "${pair}"`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

const say = (report: ImportReport, quiet: boolean): void => {
  if (!quiet) {
    const done = report.dryRun ? 'would be' : 'are'
    console.log(
      `${report.read} read: ${report.imported} ${done} imported, ${report.updated} updated, ${report.unchanged} unchanged, ${report.rejected} rejected`,
    )
    for (const [name, count] of Object.entries(report.assumed)) console.log(`  ${name} assumed in ${count} records`)
    for (const { record, field, reason } of report.rejections.slice(0, 20))
      console.log(`  record ${record}, ${field}: ${reason}`)
    if (report.rejections.length > 20) console.log(`  … and ${report.rejections.length - 20} more in the report below`)
  }
  console.log(JSON.stringify(report))
}

const main = async (): Promise<void> => {
  const { path, values, sector, kind, columns } = asked()
  await access(path).catch(() => {
    throw new Mistake(`there is no file ${path}`)
  })
  const record = await openRecordForCommand(readSettings(process.env))
  const db = openDatabase({ url: record.url, connections: 2, onError: () => undefined })
  try {
    const order = { path, sector, kind, columns, crs: values.crs, region: values.region, department: values.department }
    const onProgress = (read: number): void => {
      if (!values.json) console.log(`  ${read} records`)
    }
    say(await importFile(db, { ...order, dryRun: values['dry-run'], onProgress }, new Date()), values.json)
  } catch (error) {
    if ((error as Error).name !== 'UnreadableFile') throw error
    throw new Mistake(`${path} ${(error as Error).message}`)
  } finally {
    await closeDatabase(db)
    await record.close()
  }
}

/** The last line is a report whatever happens, so that a script can rely on it. */
main().catch((error: unknown) => {
  const reason = error instanceof Mistake ? error.message : String(error instanceof Error ? error.stack : error)
  console.error(reason)
  const rejections = [{ record: 0, field: 'file', reason: reason.split('\n')[0] }]
  console.log(
    JSON.stringify({
      read: 0,
      imported: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      rejections,
      assumed: {},
      dryRun: false,
    }),
  )
  process.exitCode = 2
})
