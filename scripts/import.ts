import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '../geo-data/db/pool.ts'
import { importFile } from '../geo-data/import/import.commands.ts'
import type { ImportReport, KindOwner } from '../geo-data/import/import.ts'
import { KIND_OWNERS, targetNamed } from '../geo-data/import/room/rooms.ts'
import { openRecordForCommand } from './record.ts'
import { readSettings } from './settings.ts'

const USAGE = `usage: npm run import -- FILE [MORE FILES] --as SECTOR.KIND [options]

  --as SECTOR.KIND          ${KIND_OWNERS.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}.${kind.id}`)).join(', ')}
  --as SECTOR               for a file of several kinds (point and line tables, a network, --as basemap for
                            streets and buildings): each record by what it is
  --role WORD=KIND          as often as needed: what the file calls WORD is that kind
  --encoding NAME           where a text file's own cannot be told
  --crs EPSG:CODE           where the file does not state its own (GeoJSON: WGS 84)
  --region NAME             the city it belongs to; made if it does not exist yet
  --department NAME         who owns it; made if it does not exist yet
  --map column=attribute    as often as needed; also code, name, name_en; with a unit where the column has none:
                            "diameter=diameter_mm (m)"
  --dry-run                 says what would change and changes nothing
  --json                    no progress, no words: the report alone`

const OPTIONS = {
  as: { type: 'string' },
  crs: { type: 'string' },
  region: { type: 'string' },
  department: { type: 'string' },
  map: { type: 'string', multiple: true },
  role: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Ends the process with what to do about it; nothing has been changed. */
class Mistake extends Error {}

const asked = () => {
  const { values, positionals } = understood()
  const [path, ...beside] = positionals
  if (path === undefined || values.as === undefined) throw new Mistake(USAGE)
  const target = targetNamed(values.as)
  if (!target) throw new Mistake(`there is no kind or sector "${values.as}"\n\n${USAGE}`)
  const columns = pairsOf('map', 'column=attribute', values.map)
  return { path, beside, values, ...target, columns, roles: rolesOf(target.sector, values.role) }
}

const understood = () => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n\n${USAGE}`)
  }
}

const pairsOf = (option: string, wanted: string, pairs: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1 || at === pair.length - 1) throw new Mistake(`--${option} wants ${wanted}, got "${pair}"`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

const rolesOf = (sector: KindOwner, given: readonly string[] | undefined): Record<string, string> => {
  const roles = Object.entries(pairsOf('role', 'WORD=KIND', given))
  for (const [, id] of roles)
    if (!sector.kinds.some((kind) => kind.id === id)) throw new Mistake(`${sector.id} has no kind "${id}"`)
  return Object.fromEntries(roles.map(([word, id]) => [word.trim().toLowerCase(), id]))
}

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
  const { values, ...what } = asked()
  const { path } = what
  for (const file of [path, ...what.beside])
    await access(file).catch(() => {
      throw new Mistake(`there is no file ${file}`)
    })
  const record = await openRecordForCommand(readSettings(process.env))
  const db = openDatabase({ url: record.url, connections: 2, onError: () => undefined })
  try {
    const { crs, region, department, encoding } = values
    const order = { ...what, crs, region, department, encoding }
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
      kinds: {},
      remarks: [],
      dryRun: false,
    }),
  )
  process.exitCode = 2
})
