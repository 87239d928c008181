import type { AssetRecord } from '../asset/asset.ts'
import type { Actor } from '../db/actor.ts'
import type { Place } from '../place/place.ts'
import { type Text, text } from '../sectors/text.ts'
import { isPhotoType, type MediaType, type PhotoType } from './media-type.ts'

const ATTACHMENT_KINDS = ['photo', 'document'] as const

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

export const isAttachmentKind = (kind: string): kind is AttachmentKind =>
  (ATTACHMENT_KINDS as readonly string[]).includes(kind)

/** Where it comes from: a crew at its task, somebody who answers for the thing, or made for the sample city. */
export type AttachmentSource = 'task' | 'desk' | 'sample'

/** A thing on record: what stands somewhere, or a line of a network. */
export interface Thing {
  readonly record: AssetRecord
  readonly id: number
}

export interface Withdrawal {
  readonly at: Date
  readonly by: number
  readonly reason: string
}

/**
 * A photo or a document: of an incident's task, or on record of a thing. Its hash is of the bytes as they are kept, so that a later
 * change shows.
 */
export interface Attachment {
  readonly id: string
  /** Null for what is on record of a thing. */
  readonly incidentId: number | null
  readonly taskId: number | null
  /** Null for what belongs to an incident. */
  readonly thing: Thing | null
  readonly kind: AttachmentKind
  /** Null where nobody gave one: then the file's name says what it is. */
  readonly title: string | null
  readonly source: AttachmentSource
  readonly fileName: string
  readonly mediaType: MediaType
  readonly sizeBytes: number
  /** Of the bytes, in hex. */
  readonly sha256: string
  /** When a photo was taken, a document issued. */
  readonly takenAt: Date | null
  readonly uploadedBy: number
  readonly uploadedAt: Date
  readonly place: Place | null
  /** Null while it stands. */
  readonly withdrawn: Withdrawal | null
}

/** A crew's photo, before it has an id. */
export interface TaskPhoto {
  readonly incidentId: number
  readonly taskId: number
  readonly fileName: string
  readonly mediaType: PhotoType
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly takenAt: Date | null
  readonly uploadedBy: number
  readonly uploadedAt: Date
  readonly place: Place | null
}

export const LARGEST_BYTES = 10 * 1024 * 1024
/** That stand on record of one thing; what was withdrawn is not counted. */
export const MOST_OF_A_THING = 200
export const LONGEST_TITLE = 400
export const LONGEST_REASON = 500

/** Those who import a thing (`import/part/part.ts`) keep its papers: the centre everybody's, a department and an owner their own. */
export const mayKeepPapers = (
  actor: Pick<Actor, 'role' | 'seesAll' | 'departmentIds'>,
  thing: { readonly departmentId: number },
): boolean =>
  actor.seesAll ? CENTRE.has(actor.role) : OWNERS.has(actor.role) && actor.departmentIds.includes(thing.departmentId)

const CENTRE: ReadonlySet<string> = new Set(['administrator', 'commander', 'analyst'])
const OWNERS: ReadonlySet<string> = new Set(['department', 'owner'])

/** Why a file is not taken, naming the file and what to do; undefined where it is. */
export const fileFault = (fileName: string, sizeBytes: number): { code: string; said: Text } | undefined => {
  if (sizeBytes === 0) return { code: 'EMPTY_FILE', said: text(`“${fileName}”是空文件`, `"${fileName}" is empty`) }
  if (sizeBytes > LARGEST_BYTES) return { code: 'FILE_TOO_LARGE', said: tooLarge(fileName) }
  return undefined
}

const MOST = `${LARGEST_BYTES / 1024 / 1024} MB`

const tooLarge = (fileName: string): Text =>
  text(
    `“${fileName}”超过 ${MOST}：请缩小照片、降低扫描分辨率或拆成几个文件再传`,
    `"${fileName}" is larger than ${MOST}: make the photo smaller, scan it coarser, or split it`,
  )

/** Newest first: when it was taken or issued, else when it came. */
const newnessOf = ({ takenAt, uploadedAt }: Pick<Attachment, 'takenAt' | 'uploadedAt'>): Date => takenAt ?? uploadedAt

/** Where a list goes on: the moment and the id of the last that was read. */
export const writeAttachmentCursor = (attachment: Pick<Attachment, 'id' | 'takenAt' | 'uploadedAt'>): string =>
  `${newnessOf(attachment).getTime()}_${attachment.id}`

/** @throws RangeError for a text that is no such place. */
export const readAttachmentCursor = (cursor: string): { readonly at: Date; readonly id: string } => {
  const [, at, id] = /^(-?\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined) throw new RangeError(`no cursor of attachments: ${cursor}`)
  return { at: new Date(Number(at)), id }
}

/**
 * The newest picture, a photo or a drawing, of those on record of a thing. What a crew took at a task is none: people may be seen on it,
 * and this one is shown on walls.
 */
export const pictureOf = (papers: readonly Attachment[]): Attachment | null =>
  papers
    .filter(({ mediaType, source, withdrawn }) => isPhotoType(mediaType) && source !== 'task' && withdrawn === null)
    .toSorted((a, b) => newnessOf(b).getTime() - newnessOf(a).getTime() || b.id.localeCompare(a.id))[0] ?? null
