import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Actor } from '../../db/actor.ts'
import type { Db } from '../../db/pool.ts'
import { read, type Tx } from '../../db/transact.ts'
import { Forbidden, NotFound, Refused } from '../../refusal.ts'
import { importFile } from '../import.commands.ts'
import { type ImportReport, UnreadableFile } from '../import.ts'
import { partOf } from '../part/part.commands.ts'
import { mayImportAll, type Part } from '../part/part.ts'
import { putProfile } from '../profile/profile.repository.ts'
import { savedReadingFrom } from '../profile/profile.ts'
import type { Reading } from '../reading.ts'
import { targetNamed } from '../room/rooms.ts'
import { undoImport } from '../run/undo.commands.ts'
import { type ColumnFound, columnsFound } from './columns-found.ts'
import { forgetUploadsBefore, putUpload, type Upload, uploadNamed } from './upload.repository.ts'

/** As many rows as are previewed and applied while the page waits, two minutes; uploads are held in memory. */
export const LARGEST_UPLOAD_BYTES = 64 * 1024 * 1024

/** The command line reads files of any size record by record. */
export const fileTooLarge = () => {
  const most = `${LARGEST_UPLOAD_BYTES / 1024 / 1024} MB`
  return Refused('FILE_TOO_LARGE', {
    zh: `网页上一次最多接收 ${most}：更大的文件请用命令行导入（npm run import -- 文件），或先拆分`,
    en: `this page takes at most ${most} at a time: import a larger file by the command line (npm run import -- FILE), or split it`,
  })
}
const KEPT_MS = 24 * 3600 * 1000

/** What the desk asks for: uploaded files, what they become, and how they are meant. */
export interface DeskOrder {
  readonly uploads: readonly string[]
  /** SECTOR or SECTOR.KIND. */
  readonly target: string
  readonly reading: unknown
  readonly region?: string | undefined
  readonly department?: string | undefined
}

export interface Preview {
  readonly format: string
  readonly columns: readonly ColumnFound[]
  readonly report: ImportReport
}

/** @throws Forbidden; Refused when the file is empty or too large */
export const addUpload = async (
  tx: Tx,
  actor: Actor,
  file: { readonly fileName: string; readonly bytes: Buffer },
  at: Date,
): Promise<Upload> => {
  await partOf(tx, actor)
  if (file.bytes.length === 0)
    throw Refused('EMPTY_FILE', { zh: `${file.fileName} 是空的`, en: `${file.fileName} is empty` })
  if (file.bytes.length > LARGEST_UPLOAD_BYTES) throw fileTooLarge()
  await forgetUploadsBefore(tx, new Date(at.getTime() - KEPT_MS))
  const fileName = basename(file.fileName.replaceAll('\\', '/')).replaceAll('\0', '').slice(-200) || 'file'
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return putUpload(tx, { fileName, bytes: file.bytes, sha256 }, actor.userId as number, at)
}

/** What would come of it, with nothing changed: columns and what they are taken for, counts, rejections, the first changes. */
export const previewImport = (db: Db, actor: Actor, order: DeskOrder, at: Date): Promise<Preview> =>
  onFiles(db, actor, order, async (asked) => {
    let opened: Pick<Reading, 'format' | 'head'> = { format: '', head: [] }
    const onOpened = (reading: Reading): void => {
      opened = reading
    }
    const report = await importFile(
      db,
      { ...asked, by: actor, dryRun: true, onProgress: () => undefined, onOpened },
      at,
    )
    return { format: opened.format, columns: columnsFound(opened.head, asked, asked.columns), report }
  })

/** Takes the uploaded files onto the record. */
export const applyImport = (db: Db, actor: Actor, order: DeskOrder, at: Date): Promise<ImportReport> =>
  onFiles(db, actor, order, (asked) =>
    importFile(db, { ...asked, by: actor, dryRun: false, onProgress: () => undefined }, at),
  )

/** As undoImport, for somebody at the desk. */
export const takeBackImport = async (tx: Tx, actor: Actor, runId: number, at: Date): Promise<number> => {
  await partOf(tx, actor)
  await undoImport(tx, actor, runId, at)
  return runId
}

/** Keeps how such files are meant, under a name. */
export const saveProfile = (
  tx: Tx,
  actor: Actor,
  { name, target, reading }: { readonly name: string; readonly target: string; readonly reading: unknown },
  at: Date,
): Promise<void> => {
  if (!mayImportAll(actor)) throw Forbidden(actor.role, 'keep profiles')
  if (name.trim() === '' || name.length > 100)
    throw Refused('BAD_NAME', {
      zh: '方案名称最多 100 个字符，且不能为空',
      en: 'a profile has a name of at most 100 characters',
    })
  if (!targetNamed(target)) throw NotFound('kind or sector', target)
  return putProfile(
    tx,
    { name: name.trim(), target, reading: refusing(() => savedReadingFrom(reading)) },
    at,
    actor.userId,
  )
}

const orderedOf = (
  { target, reading, region, department }: DeskOrder,
  [path, ...beside]: readonly string[],
  part: Part | null,
) => {
  const into = targetNamed(target)
  if (!into) throw NotFound('kind or sector', target)
  if (part && into.sector.id !== part.sectorId)
    throw Refused('NOT_YOUR_SECTOR', {
      zh: `${into.sector.name.zh}不是本单位的行业：只能导入本行业的设施`,
      en: `${into.sector.name.en} is not your department's sector: only its own things are imported`,
    })
  if (path === undefined) throw Refused('NO_FILE', { zh: '请先上传文件', en: 'upload a file first' })
  return { path, beside, ...into, ...refusing(() => savedReadingFrom(reading)), region, department, part }
}

/** The uploads as files for as long as the work lasts: formats read files. What cannot be read is refused in words. */
const onFiles = async <T>(
  db: Db,
  actor: Actor,
  order: DeskOrder,
  work: (asked: ReturnType<typeof orderedOf>) => Promise<T>,
): Promise<T> => {
  const part = await read(db, actor, (tx) => partOf(tx, actor))
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  try {
    const paths = []
    for (const id of order.uploads) paths.push(await laidDown(db, actor, id, folder))
    return await work(orderedOf(order, paths, part))
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const laidDown = async (db: Db, actor: Actor, id: string, folder: string): Promise<string> => {
  const upload = /^[0-9a-f-]{36}$/.test(id) ? await read(db, actor, (tx) => uploadNamed(tx, id)) : undefined
  if (!upload) throw NotFound('upload', id)
  const path = join(folder, upload.fileName)
  await writeFile(path, upload.bytes)
  return path
}

const unreadable = ({ said, code }: UnreadableFile) =>
  Refused(code, { zh: `文件${said.zh}`, en: `the file ${said.en}` })

const refusing = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  }
}
