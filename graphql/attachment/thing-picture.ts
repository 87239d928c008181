import type { Asset } from '../../geo-data/asset/asset.ts'
import type { Attachment } from '../../geo-data/attachment/attachment.ts'
import type { Incident } from '../../geo-data/incident/incident.ts'
import type { Context } from '../context.ts'

interface ThingPicture {
  readonly picture: Attachment
  readonly thing: Asset
}

/** Of the things that an incident's alarms were raised at, the first that has a picture. */
export const thingPicture = async ({ id }: Incident, { loaders }: Context): Promise<ThingPicture | null> => {
  const alarms = await loaders.alarmsOfIncident.load(id)
  const sensors = await Promise.all(alarms.map(({ sensorId }) => loaders.sensorOfAlarm.load(sensorId)))
  const things = await Promise.all(
    sensors.map(({ assetId, segmentId }) =>
      assetId !== null
        ? loaders.assetOfAlarm.load(assetId)
        : segmentId !== null
          ? loaders.segmentOfAlarm.load(segmentId)
          : null,
    ),
  )
  const found = await Promise.all(
    things.map(async (thing) => {
      const picture = thing && (await loaders.pictureOfThing.load({ record: thing.record, id: thing.id }))
      return picture ? { picture, thing } : null
    }),
  )
  return found.find((one) => one !== null) ?? null
}

/** What it is called and no more: of what else is on record of it nothing is told here. */
export const picturedThingResolvers = {
  name: ({ nameZh, nameEn }: Asset) =>
    nameZh === null && nameEn === null ? null : { zh: nameZh ?? nameEn, en: nameEn ?? nameZh },
}

export const thingPictureResolvers = {
  id: ({ picture }: ThingPicture) => picture.id,
  kind: ({ picture }: ThingPicture) => picture.kind,
  title: ({ picture }: ThingPicture) => picture.title ?? picture.fileName,
  url: ({ picture }: ThingPicture) => `/files/attachments/${picture.id}`,
  at: ({ picture }: ThingPicture) => picture.takenAt ?? picture.uploadedAt,
}
