import { eventHorizon } from '../../geo-data/event/event.repository.ts'
import { type Event, isCursor, type RecordedEvent } from '../../geo-data/event/event.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

export const eventResolvers = {
  Query: {
    eventCursor: (_: unknown, __: unknown, { read }: Context) => read(eventHorizon),
  },
  Subscription: {
    events: {
      subscribe: (_: unknown, { after }: { after?: string | null }, { ground, actor }: Context) => {
        if (after != null && !isCursor(after)) throw badInput(`not a cursor: ${after}`)
        return ground.tail.follow(actor, after ?? null)
      },
      resolve: (notice: RecordedEvent) => notice,
    },
  },
  Event: {
    actor: ({ actorId }: Event, _: unknown, { loaders }: Context) =>
      actorId === null ? null : loaders.user.load(actorId),
  },
} satisfies Resolvers
