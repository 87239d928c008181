import type { Asset } from '../../geo-data/asset/asset.ts'
import {
  type Attachment,
  isAttachmentKind,
  mayKeepPapers,
  readAttachmentCursor,
  type Withdrawal,
  writeAttachmentCursor,
} from '../../geo-data/attachment/attachment.ts'
import { withdrawAttachment } from '../../geo-data/attachment/thing-attachment.commands.ts'
import type { Incident } from '../../geo-data/incident/incident.ts'
import { NotFound } from '../../geo-data/refusal.ts'
import { connectionByCursor, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'
import { picturedThingResolvers, thingPicture, thingPictureResolvers } from './thing-picture.ts'

type AttachmentsArguments = PageArguments & { readonly kind?: string | null; readonly withdrawn: boolean }

const attachments = (
  { record, id }: Asset,
  { kind = null, withdrawn, ...page }: AttachmentsArguments,
  { loaders }: Context,
) => {
  if (kind !== null && !isAttachmentKind(kind)) throw badInput('kind is photo or document')
  const asked = { id, record, kind, withdrawn }
  return connectionByCursor(page, {
    rows: async ({ limit, after }) =>
      loaders.attachmentsOfThing.load({ ...asked, limit, after: after === null ? null : readAttachmentCursor(after) }),
    cursorOf: writeAttachmentCursor,
    totalCount: () => loaders.attachmentCount.load(asked),
  })
}

export const attachmentResolvers = {
  Mutation: {
    withdrawAttachment: (
      _: unknown,
      given: { readonly id: string; readonly reason: string },
      { transact, actor, at }: Context,
    ) => {
      if (!/^[0-9a-f-]{36}$/.test(given.id)) throw NotFound('attachment', given.id)
      return transact((tx) => withdrawAttachment(tx, actor, given, at))
    },
  },
  Asset: {
    attachments,
    mayAttach: (asset: Asset, _: unknown, { actor }: Context) => mayKeepPapers(actor, asset),
  },
  Incident: {
    thingPicture: (incident: Incident, _: unknown, context: Context) => thingPicture(incident, context),
  },
  ThingPicture: thingPictureResolvers,
  PicturedThing: picturedThingResolvers,
  Attachment: {
    title: ({ title, fileName }: Attachment) => title ?? fileName,
    url: ({ id }: Attachment) => `/files/attachments/${id}`,
    position: ({ place }: Attachment) => place,
    uploadedBy: ({ uploadedBy }: Attachment, _: unknown, { loaders }: Context) => loaders.user.load(uploadedBy),
    incident: ({ incidentId }: Attachment, _: unknown, { loaders }: Context) =>
      incidentId === null ? null : loaders.visibleIncident.load(incidentId),
    withdrawal: ({ withdrawn }: Attachment) => withdrawn,
  },
  Withdrawal: {
    by: ({ by }: Withdrawal, _: unknown, { loaders }: Context) => loaders.user.load(by),
  },
} satisfies Resolvers
