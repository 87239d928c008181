import type { Actor } from '../db/actor.ts'
import type { Tx } from '../db/transact.ts'
import type { EventType } from '../event/event.ts'
import type { Incident } from '../incident/incident.ts'
import { openOne, tell, theIncident } from '../incident/telling.commands.ts'
import { Forbidden, NotFound, Refused } from '../refusal.ts'
import { text } from '../sectors/text.ts'
import { usersByIds } from '../user/user.repository.ts'
import { plotKind } from './kind.ts'
import { addPlot, addVersion, lastVersion, plotById, plotsOf } from './plot.repository.ts'
import {
  MOST_PLOTS,
  MOST_VERSIONS,
  mayChangePlot,
  mayPlot,
  type Plot,
  type PlotContent,
  type PlotVersion,
  plotFault,
} from './plot.ts'

export interface Placing extends PlotContent {
  readonly incidentId: number
  readonly kind: string
}

const trimmed = ({ positions, name, note }: PlotContent): PlotContent => ({
  positions,
  name: name.trim(),
  note: note.trim(),
})

/** @throws Refused (PLOT), naming the field and the reason. */
const requireSound = (kind: string, content: PlotContent): void => {
  const fault = plotFault(kind, content)
  if (fault) throw Refused('PLOT', text(`${fault.field}:${fault.reason.zh}`, `${fault.field}: ${fault.reason.en}`))
}

const plotter = ({ userId, role }: Actor): number => {
  if (userId === null || !mayPlot(role)) throw Forbidden(role, 'plot the situation')
  return userId
}

/** Plots a thing on the map of an open incident. @throws Forbidden, NotFound, Refused (PLOT, INCIDENT_OVER, TOO_MANY). */
export const placePlot = async (
  tx: Tx,
  actor: Actor,
  { incidentId, kind, ...said }: Placing,
  at: Date,
): Promise<Plot> => {
  const placedBy = plotter(actor)
  requireSound(kind, said)
  const incident = await openOne(tx, incidentId)
  if ((await plotsOf(tx, incident.id)).length >= MOST_PLOTS)
    throw Refused(
      'TOO_MANY',
      text(`一起事件最多 ${MOST_PLOTS} 个标绘`, `at most ${MOST_PLOTS} things are plotted for an incident`),
    )
  const [user] = await usersByIds(tx, [placedBy])
  if (!user) throw NotFound('user', placedBy)
  const plot = { incidentId: incident.id, kind, departmentId: user.departmentId, placedBy, placedAt: at }
  const id = await addPlot(tx, plot)
  const first = { plotId: id, number: 1, removed: false, madeBy: placedBy, madeAt: at, ...trimmed(said) }
  await addVersion(tx, plotKind(kind)?.form ?? 'point', first)
  await tell(tx, 'plot.placed', incident, { actor, at, ids: { plotId: id } })
  return { id, ...plot }
}

/** Which saying of a thing somebody saw when deciding to say another. */
export interface SeenPlot {
  readonly id: number
  readonly number: number
}

/** Moves it, calls it otherwise, notes something; what is not given stays. @throws Forbidden, NotFound, Refused. */
export const changePlot = (
  tx: Tx,
  actor: Actor,
  { id, number, ...said }: SeenPlot & Partial<PlotContent>,
  at: Date,
): Promise<Plot> => sayAnew(tx, actor, { id, number }, { type: 'plot.changed', said, removed: false, was: false }, at)

/** Takes it off the map; on record it stays. @throws Forbidden, NotFound, Refused. */
export const removePlot = (tx: Tx, actor: Actor, seen: SeenPlot, at: Date): Promise<Plot> =>
  sayAnew(tx, actor, seen, { type: 'plot.removed', said: {}, removed: true, was: false }, at)

/** Lays it on the map again as it was. @throws Forbidden, NotFound, Refused. */
export const restorePlot = (tx: Tx, actor: Actor, seen: SeenPlot, at: Date): Promise<Plot> =>
  sayAnew(tx, actor, seen, { type: 'plot.restored', said: {}, removed: false, was: true }, at)

interface Saying {
  readonly type: EventType
  readonly said: Partial<PlotContent>
  readonly removed: boolean
  /** Whether it has to be off the map before. */
  readonly was: boolean
}

/** Of what has been merged into another, that one. @throws NotFound, Refused (INCIDENT_OVER). */
const incidentNow = async (tx: Tx, { incidentId }: Plot): Promise<Incident> =>
  openOne(tx, (await theIncident(tx, incidentId)).mergedIntoId ?? incidentId)

const sayAnew = async (tx: Tx, actor: Actor, seen: SeenPlot, saying: Saying, at: Date): Promise<Plot> => {
  const madeBy = plotter(actor)
  const plot = await plotById(tx, seen.id)
  const last = plot && (await lastVersion(tx, plot.id))
  if (!plot || !last) throw NotFound('plot', seen.id)
  if (!mayChangePlot(actor, plot)) throw Forbidden(actor.role, "change another department's plot")
  const incident = await incidentNow(tx, plot)
  if (last.number !== seen.number || last.removed !== saying.was) throw changed()
  if (last.number >= MOST_VERSIONS)
    throw Refused(
      'TOO_MANY',
      text(`一个标绘最多改 ${MOST_VERSIONS} 次`, `a thing is changed at most ${MOST_VERSIONS} times`),
    )
  const content = trimmed({ ...last, ...saying.said })
  requireSound(plot.kind, content)
  const next: PlotVersion = {
    ...content,
    plotId: plot.id,
    number: last.number + 1,
    removed: saying.removed,
    madeBy,
    madeAt: at,
  }
  if (!(await addVersion(tx, plotKind(plot.kind)?.form ?? 'point', next))) throw changed()
  await tell(tx, saying.type, incident, { actor, at, ids: { plotId: plot.id, number: next.number } })
  return plot
}

const changed = () =>
  Refused('PLOT_CHANGED', text('别人刚改过这个标绘，请看一眼再改', 'somebody has just changed this: look again first'))
