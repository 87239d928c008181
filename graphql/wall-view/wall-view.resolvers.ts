import { answerWallView, sendViewToWall, takeViewFromWall } from '../../geo-data/wall-view/wall-view.commands.ts'
import { wallViewAt } from '../../geo-data/wall-view/wall-view.repository.ts'
import { isWallAnswer, WALL_ANSWERS, type WallView } from '../../geo-data/wall-view/wall-view.ts'
import { idOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

export const wallViewResolvers = {
  Query: {
    wallView: async (_: unknown, __: unknown, { read, at }: Context) =>
      (await read((tx) => wallViewAt(tx, at))) ?? null,
  },
  Mutation: {
    sendViewToWall: (_: unknown, view: { place: string; seconds: number }, { transact, actor, at }: Context) =>
      transact((tx) => sendViewToWall(tx, actor, view, at)),
    takeViewFromWall: async (_: unknown, { id }: { id: string }, { transact, actor, at }: Context) => {
      await transact((tx) => takeViewFromWall(tx, actor, idOf(id), at))
      return true
    },
    answerWallView: (_: unknown, { id, answer }: { id: string; answer: string }, { transact, actor, at }: Context) => {
      if (!isWallAnswer(answer)) throw badInput(`a wall answers ${WALL_ANSWERS.join(', ')}, not '${answer}'`)
      return transact((tx) => answerWallView(tx, actor, { id: idOf(id), answer }, at))
    },
  },
  WallView: {
    sentBy: ({ sentBy }: WallView, _: unknown, { loaders }: Context) => loaders.user.load(sentBy),
  },
} satisfies Resolvers
