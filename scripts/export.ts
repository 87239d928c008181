import { access } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { SYSTEM } from '../geo-data/db/actor.ts'
import { closeDatabase, openDatabase } from '../geo-data/db/pool.ts'
import { transact } from '../geo-data/db/transact.ts'
import { exportLayer } from '../geo-data/export/export.commands.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportedLayers,
  isExportFormat,
  layerNamed,
} from '../geo-data/export/export.ts'
import { isRefusal } from '../geo-data/refusal.ts'
import { languageOf } from './command/language.ts'
import { openRecordForCommand } from './command/record.ts'
import { readSettings } from './settings.ts'

const USAGE = `usage: npm run export -- --layer LAYER [--format FORMAT] --out FILE

  --layer LAYER     ${exportedLayers().join(', ')}
  --format FORMAT   ${EXPORT_FORMATS.join(', ')} (zip is a shapefile); where FILE's ending does not say it
  --out FILE        a file that does not exist yet`

const LANGUAGE = languageOf(process.env)

/** What to do about it; nothing was written. */
class Mistake extends Error {}

interface Asked {
  readonly layer: string
  readonly format: ExportFormat
  readonly path: string
}

const understood = () => {
  try {
    const options = { layer: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } } as const
    return parseArgs({ options }).values
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n\n${USAGE}`)
  }
}

const asked = async (): Promise<Asked> => {
  const { layer, format, out } = understood()
  if (layer === undefined || out === undefined) throw new Mistake(USAGE)
  if (!layerNamed(layer)) throw new Mistake(`there is no layer "${layer}"\n\n${USAGE}`)
  const wanted = format ?? extname(out).slice(1).toLowerCase()
  if (!isExportFormat(wanted)) throw new Mistake(`"${wanted}" is none of: ${EXPORT_FORMATS.join(', ')}`)
  const stands = await access(out).then(
    () => true,
    () => false,
  )
  if (stands) throw new Mistake(`${out} stands already: name another file`)
  return { layer, format: wanted, path: out }
}

const main = async (): Promise<void> => {
  const order = await asked()
  const record = await openRecordForCommand(readSettings(process.env))
  const db = openDatabase({ url: record.url, connections: 1, onError: () => undefined })
  try {
    const count = await transact(db, SYSTEM, (tx) => exportLayer(tx, SYSTEM, order, new Date()), LONGEST_MS)
    console.log(LANGUAGE === 'zh' ? `已导出 ${count} 条到 ${order.path}` : `${count} exported to ${order.path}`)
    console.log(JSON.stringify({ layer: order.layer, format: order.format, file: order.path, count }))
  } finally {
    await closeDatabase(db)
    await record.close()
  }
}

/** A million rows are one transaction too. */
const LONGEST_MS = 3_600_000

main().catch((error: unknown) => {
  const known = error instanceof Mistake || isRefusal(error)
  console.error(isRefusal(error) ? (error.said?.[LANGUAGE] ?? error.message) : known ? (error as Error).message : error)
  process.exitCode = 2
})
