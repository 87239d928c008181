import type { Incident } from '../../geo-data/incident/incident.ts'
import { changePlot, placePlot, removePlot, restorePlot, type SeenPlot } from '../../geo-data/plot/plot.commands.ts'
import { plotsOf } from '../../geo-data/plot/plot.repository.ts'
import type { Plot, PlotVersion } from '../../geo-data/plot/plot.ts'
import { idOf, type PositionInput } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

interface PlotInput {
  readonly kind: string
  readonly positions: readonly PositionInput[]
  readonly name: string
  readonly note: string
}

interface SeenArguments {
  readonly id: string
  readonly number: number
}

interface ChangeArguments extends SeenArguments {
  readonly positions?: readonly PositionInput[] | null
  readonly name?: string | null
  readonly note?: string | null
}

const lonLat = ({ longitude, latitude }: PositionInput) => [longitude, latitude] as const

const seenOf = ({ id, number }: SeenArguments): SeenPlot => ({ id: idOf(id), number })

export const plotResolvers = {
  Mutation: {
    placePlot: (
      _: unknown,
      { incidentId, input }: { incidentId: string; input: PlotInput },
      { transact, actor, at }: Context,
    ) => {
      const placing = { ...input, incidentId: idOf(incidentId), positions: input.positions.map(lonLat) }
      return transact((tx) => placePlot(tx, actor, placing, at))
    },
    changePlot: (_: unknown, { positions, name, note, ...seen }: ChangeArguments, { transact, actor, at }: Context) => {
      const said = {
        ...(positions != null && { positions: positions.map(lonLat) }),
        ...(name != null && { name }),
        ...(note != null && { note }),
      }
      return transact((tx) => changePlot(tx, actor, { ...seenOf(seen), ...said }, at))
    },
    removePlot: (_: unknown, seen: SeenArguments, { transact, actor, at }: Context) =>
      transact((tx) => removePlot(tx, actor, seenOf(seen), at)),
    restorePlot: (_: unknown, seen: SeenArguments, { transact, actor, at }: Context) =>
      transact((tx) => restorePlot(tx, actor, seenOf(seen), at)),
  },
  Incident: {
    plots: ({ id }: Incident, _: unknown, { read }: Context) => read((tx) => plotsOf(tx, id)),
  },
  Plot: {
    department: ({ departmentId }: Plot, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    placedBy: ({ placedBy }: Plot, _: unknown, { loaders }: Context) => loaders.user.load(placedBy),
    versions: ({ id }: Plot, _: unknown, { loaders }: Context) => loaders.plotVersions.load(id),
  },
  PlotVersion: {
    madeBy: ({ madeBy }: PlotVersion, _: unknown, { loaders }: Context) => loaders.user.load(madeBy),
  },
} satisfies Resolvers
