import type { Bounds } from '../../geo-data/db/spatial.ts'
import { placeAt } from '../../geo-data/place/place.ts'
import { resourcesByIds } from '../../geo-data/resource/resource.repository.ts'
import { movingResourcesOf, resourceOfMember } from '../../geo-data/track/member.repository.ts'
import { joinResource, reportPositions } from '../../geo-data/track/track.commands.ts'
import { trackCount, tracksAt } from '../../geo-data/track/track.repository.ts'
import type { Track } from '../../geo-data/track/track.ts'
import { connectionById, idOf, optionalBounds, type PageArguments, type PositionInput, pageById } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface TracksArguments extends PageArguments {
  readonly bounds?: Bounds | null
  readonly at?: Date | null
}

interface PositionReport {
  readonly resourceId: string
  readonly at: Date
  readonly position: PositionInput
  readonly accuracyM: number
  readonly headingDeg?: number | null
  readonly speedMs?: number | null
}

type OfResource = { readonly id: string }

export const trackResolvers = {
  Query: {
    resourceTracks: async (_: unknown, { bounds, at, ...page }: TracksArguments, context: Context) => {
      const question = { at: at ?? context.at, bounds: optionalBounds(bounds), ...pageById(page) }
      const rows = await context.read((tx) => tracksAt(tx, question))
      const byId = rows.map((track) => ({ ...track, id: track.resourceId }))
      return connectionById(byId, page.first, () => context.read((tx) => trackCount(tx, question)))
    },
    resourceTrack: async (_: unknown, { id, at }: OfResource & { at?: Date | null }, context: Context) =>
      (await context.read((tx) => tracksAt(tx, { at: at ?? context.at, ids: [idOf(id)], limit: 1 })))[0] ?? null,
    joinableResources: (_: unknown, __: unknown, { read, actor }: Context) =>
      read(async (tx) =>
        actor.role === 'crew' ? resourcesByIds(tx, await movingResourcesOf(tx, actor.departmentIds)) : [],
      ),
    joinedResource: (_: unknown, __: unknown, { read, actor }: Context) =>
      read(async (tx) => {
        const id = actor.userId === null ? null : await resourceOfMember(tx, actor.userId)
        return id === null ? null : ((await resourcesByIds(tx, [id]))[0] ?? null)
      }),
  },
  Mutation: {
    joinResource: (_: unknown, { id }: OfResource, { transact, actor, at }: Context) =>
      transact(async (tx) => {
        await joinResource(tx, actor, { id: idOf(id) }, at)
        return (await resourcesByIds(tx, [idOf(id)]))[0]
      }),
    reportPositions: async (_: unknown, { positions }: { positions: readonly PositionReport[] }, context: Context) => {
      const { transact, actor, at, ground } = context
      const answer = await transact((tx) => reportPositions(tx, actor, positions.map(reportOf), at))
      if (answer.accepted > 0) ground.nerve.publish('track', answer.resourceIds)
      return answer
    },
  },
  Subscription: {
    resourceTracksChanged: {
      subscribe: (_: unknown, __: unknown, { ground, actor }: Context) => ground.tracks.follow(actor),
      resolve: (tracks: readonly Track[]) => tracks,
    },
  },
  Track: {
    id: ({ resourceId }: Track) => resourceId,
    position: ({ place }: Track) => place,
    resource: ({ resourceId }: Track, _: unknown, { loaders }: Context) => loaders.visibleResource.load(resourceId),
    task: ({ taskId }: Track, _: unknown, { loaders }: Context) =>
      taskId === null ? null : loaders.visibleTask.load(taskId),
  },
} satisfies Resolvers

/** Values are judged one by one by the command, which names what is wrong. */
const reportOf = ({ resourceId, position, headingDeg, speedMs, ...said }: PositionReport) => ({
  ...said,
  resourceId: idOf(resourceId),
  place: placeAt(position.longitude, position.latitude),
  headingDeg: headingDeg ?? null,
  speedMs: speedMs ?? null,
})
