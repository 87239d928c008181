import { createHash } from 'node:crypto'
import { assetsByIds } from '../asset/asset.repository.ts'
import type { Asset } from '../asset/asset.ts'
import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import { emit } from '../event/event.commands.ts'
import type { EventType } from '../event/event.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { text } from '../sectors/text.ts'
import { attachmentById } from './attachment.repository.ts'
import {
  type Attachment,
  type AttachmentKind,
  fileFault,
  LONGEST_REASON,
  LONGEST_TITLE,
  MOST_OF_A_THING,
  mayKeepPapers,
  type Thing,
} from './attachment.ts'
import { isPhotoType, type MediaType, mediaTypeOf } from './media-type.ts'
import { withoutPrivateMarks } from './private-marks.ts'
import { addPaper, attachmentCounts, sameOfThing, withdrawPaper } from './thing-attachment.repository.ts'

export interface PaperInput {
  readonly thing: Thing
  /** Null: a picture is a photo, all else a document. */
  readonly kind: AttachmentKind | null
  /** Null: called as its file is. */
  readonly title: string | null
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly takenAt: Date | null
}

/** The thing, of somebody who keeps its papers. @throws Forbidden, NotFound. */
const keptThing = async (tx: Tx, actor: Actor, thing: Thing): Promise<{ thing: Asset; userId: number }> => {
  const [found] = await assetsByIds(tx, thing.record, [thing.id])
  if (!found) throw NotFound(thing.record, thing.id)
  if (actor.userId === null || !mayKeepPapers(actor, found))
    throw Forbidden(actor.role, 'keep photos and documents of this thing')
  return { thing: found, userId: actor.userId }
}

/**
 * Puts a photo or a document on record of a thing; the same bytes twice are one. A photo is kept without what its camera wrote into it.
 * @returns its id. @throws Forbidden, NotFound, Refused (naming the file).
 */
export const attachPaper = async (tx: Tx, actor: Actor, paper: PaperInput, at: Date): Promise<string> => {
  const { thing, userId } = await keptThing(tx, actor, paper.thing)
  const { mediaType, bytes } = readable(paper)
  if (paper.takenAt && paper.takenAt > at)
    throw Refused(
      'TAKEN_LATER',
      text(`“${paper.fileName}”的日期在将来`, `the date of "${paper.fileName}" is yet to come`),
    )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await sameOfThing(tx, paper.thing, sha256)
  if (known !== undefined) return known
  const asked = { record: paper.thing.record, kind: null, withdrawn: false }
  if (((await attachmentCounts(tx, [thing.id], asked)).get(thing.id) ?? 0) >= MOST_OF_A_THING) throw tooMany()
  const { fileName, takenAt } = paper
  const kind = paper.kind === 'document' || !isPhotoType(mediaType) ? 'document' : 'photo'
  const title = (paper.title?.trim() || fileName).slice(0, LONGEST_TITLE)
  const written = { thing: paper.thing, kind, title, fileName, mediaType, bytes, sha256, takenAt } as const
  const id = await addPaper(tx, { ...written, source: 'desk', uploadedBy: userId, uploadedAt: at })
  await tellOfThing(tx, 'attachment.added', thing, { actor, at, id })
  return id
}

/** What may be kept of the bytes. @throws Refused (EMPTY_FILE, FILE_TOO_LARGE, MEDIA_TYPE, DAMAGED). */
const readable = ({ fileName, bytes }: PaperInput): { mediaType: MediaType; bytes: Uint8Array } => {
  const fault = fileFault(fileName, bytes.byteLength)
  if (fault) throw Refused(fault.code, fault.said)
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) throw Refused('MEDIA_TYPE', otherType(fileName))
  const clean = isPhotoType(mediaType) ? withoutPrivateMarks(bytes, mediaType) : bytes
  if (!clean)
    throw Refused(
      'DAMAGED',
      text(
        `照片“${fileName}”已损坏，读不完整：请重新导出后再传`,
        `the photo "${fileName}" is damaged: export it again`,
      ),
    )
  return { mediaType, bytes: clean }
}

const otherType = (fileName: string) =>
  text(
    `“${fileName}”不是可收的文件：只收 JPEG、PNG、WebP 照片，PDF、XLSX、DOCX（不带宏）和 UTF-8 文本`,
    `"${fileName}" is not taken: photos are JPEG, PNG or WebP, documents PDF, XLSX or DOCX (no macros) or text in UTF-8`,
  )

const tooMany = () =>
  Refused(
    'TOO_MANY',
    text(
      `一个设施最多 ${MOST_OF_A_THING} 份资料：请先撤下旧的`,
      `at most ${MOST_OF_A_THING} are on record of one thing: withdraw old ones first`,
    ),
  )

/** Takes it off the record of its thing; that it was there, who withdrew it and why stays. @throws Forbidden, NotFound, Refused. */
export const withdrawAttachment = async (
  tx: Tx,
  actor: Actor,
  given: { readonly id: string; readonly reason: string },
  at: Date,
): Promise<Attachment> => {
  const attachment = await attachmentById(tx, given.id)
  if (!attachment) throw NotFound('attachment', given.id)
  if (!attachment.thing)
    throw Refused(
      'PHOTO_OF_TASK',
      text('任务的现场照片属于事件记录，不能撤下', 'a photo of a task belongs to its incident and stays'),
    )
  const { thing, userId } = await keptThing(tx, actor, attachment.thing)
  const reason = given.reason.trim().slice(0, LONGEST_REASON)
  if (reason === '') throw Refused('REASON_MISSING', 'whoever withdraws says why')
  if (!(await withdrawPaper(tx, attachment.id, { at, by: userId, reason })))
    throw Refused('ALREADY_WITHDRAWN', text('这份资料已经撤下', 'it has been withdrawn already'))
  await tellOfThing(tx, 'attachment.withdrawn', thing, { actor, at, id: attachment.id })
  return { ...attachment, withdrawn: { at, by: userId, reason } }
}

/** What was withdrawn is opened by those who keep the papers of its thing; all else by whoever sees it. */
export const mayOpen = async (tx: Tx, actor: Actor, { withdrawn, thing }: Attachment): Promise<boolean> => {
  if (!withdrawn || !thing) return true
  const [found] = await assetsByIds(tx, thing.record, [thing.id])
  return found !== undefined && mayKeepPapers(actor, found)
}

const tellOfThing = async (
  tx: Tx,
  type: EventType,
  thing: Asset,
  { actor, at, id }: { readonly actor: Actor; readonly at: Date; readonly id: string },
): Promise<void> => {
  await emit(tx, {
    type,
    at,
    actor,
    regionId: thing.regionId,
    departmentId: thing.departmentId,
    ids: { [`${thing.record}Id`]: thing.id, attachmentId: id },
  })
}
