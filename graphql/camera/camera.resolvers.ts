import { removeCameraStream, setCameraStream } from '../../geo-data/camera/camera.commands.ts'
import { cameraById, countCameras, nearestCameras } from '../../geo-data/camera/camera.repository.ts'
import { type Camera, type CameraNearby, FARTHEST_M, looksBack, nearbyCursor } from '../../geo-data/camera/camera.ts'
import { isProtocol, maySetStream, type StreamProtocol, watchable, whyNoStream } from '../../geo-data/camera/stream.ts'
import { connectionByCursor, idOf, type PageArguments, type PositionInput, placeOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

type Nearest = PageArguments & { readonly at: PositionInput; readonly withinM: number }
type Removed = { readonly cameraId: string; readonly protocol: string }
type Given = Removed & { readonly url: string }

export const cameraResolvers = {
  Query: {
    camera: async (_: unknown, { id }: { id: string }, { read }: Context) =>
      (await read((tx) => cameraById(tx, idOf(id)))) ?? null,
    nearestCameras: (_: unknown, asked: Nearest, context: Context) => nearest(asked, context),
  },
  Mutation: {
    setCameraStream: (_: unknown, { cameraId, protocol, url }: Given, { transact, actor, at, ground }: Context) => {
      const stream = { protocol: protocolOf(protocol), url }
      const { origins } = ground.video
      return transact((tx) => setCameraStream(tx, actor, { cameraId: idOf(cameraId), stream, origins }, at))
    },
    removeCameraStream: (_: unknown, { cameraId, protocol }: Removed, { transact, actor }: Context) =>
      transact((tx) => removeCameraStream(tx, actor, { cameraId: idOf(cameraId), protocol: protocolOf(protocol) })),
  },
  Camera: {
    position: ({ place }: Camera) => place,
    department: ({ departmentId }: Camera, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    streams: ({ streams }: Camera, _: unknown, { ground }: Context) =>
      watchable(streams, ground.video.test.isPossible()),
    whyNoStream: ({ streams }: Camera, _: unknown, { actor, ground }: Context) =>
      whyNoStream(streams, { role: actor.role, testStream: ground.video.test.isPossible() }),
    settable: (_: Camera, __: unknown, { actor }: Context) => maySetStream(actor.role),
  },
  CameraNearby: { looksHere: looksBack },
} satisfies Resolvers

const nearest = ({ at, withinM, ...page }: Nearest, { read }: Context) => {
  if (!(withinM > 0 && withinM <= FARTHEST_M)) throw badInput(`withinM is more than 0, at most ${FARTHEST_M}`)
  const around = { place: placeOf(at), withinM }
  return connectionByCursor<CameraNearby>(page, {
    rows: (asked) => read((tx) => nearestCameras(tx, around, asked)),
    cursorOf: nearbyCursor,
    totalCount: () => read((tx) => countCameras(tx, around)),
  })
}

const protocolOf = (word: string): StreamProtocol => {
  if (!isProtocol(word)) throw badInput(`a stream is whep or hls, not '${word}'`)
  return word
}
