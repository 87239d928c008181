import { acknowledgeAlarm, verifyAlarm } from '../../geo-data/alarm/alarm.commands.ts'
import { alarmById } from '../../geo-data/alarm/alarm.repository.ts'
import type { Alarm } from '../../geo-data/alarm/alarm.ts'
import { type AlarmFilter, type AlarmOrder, alarmsPage } from '../../geo-data/alarm/alarm-page.repository.ts'
import { muteSound } from '../../geo-data/alarm/sound-mute.commands.ts'
import { type SoundMute, soundMuteAt } from '../../geo-data/alarm/sound-mute.repository.ts'
import { idOf, limitOf, optionalId, type PageArguments } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'

type AlarmFilterInput = Omit<AlarmFilter, 'regionId' | 'incidentId'> & {
  readonly regionId?: string | null
  readonly incidentId?: string | null
}

type AlarmsArguments = PageArguments & AlarmOrder & { readonly filter?: AlarmFilterInput | null }

export const alarmResolvers = {
  Query: {
    alarm: (_: unknown, { id }: { id: string }, { read }: Context) => read((tx) => alarmById(tx, idOf(id))),
    alarms: (_: unknown, given: AlarmsArguments, context: Context) => alarms(given, context),
    soundMute: (_: unknown, __: unknown, { read, at }: Context) => read((tx) => soundMuteAt(tx, at)),
  },
  Mutation: {
    acknowledgeAlarm: (_: unknown, { id }: { id: string }, { transact, actor, at }: Context) =>
      transact((tx) => acknowledgeAlarm(tx, actor, { id: idOf(id) }, at)),
    verifyAlarm: (
      _: unknown,
      { id, ...verdict }: { id: string; verification: string; reason?: string | null },
      { transact, actor, at }: Context,
    ) => transact((tx) => verifyAlarm(tx, actor, { id: idOf(id), ...verdict }, at)),
    muteSound: (_: unknown, mute: { reason: string; seconds: number }, { transact, actor, at }: Context) =>
      transact((tx) => muteSound(tx, actor, mute, at)),
  },
  SoundMute: {
    by: ({ by }: SoundMute, _: unknown, { loaders }: Context) => loaders.user.load(by),
  },
  Alarm: {
    sector: ({ sectorId }: Alarm) => sectorId,
    position: ({ place }: Alarm) => place,
    sensor: ({ sensorId }: Alarm, _: unknown, { loaders }: Context) => loaders.sensorOfAlarm.load(sensorId),
    threshold: ({ thresholdId }: Alarm, _: unknown, { loaders }: Context) => loaders.threshold.load(thresholdId),
    verifiedBy: ({ verifiedBy }: Alarm, _: unknown, { loaders }: Context) => loaders.optionalUser(verifiedBy),
    acknowledgedBy: ({ acknowledgedBy }: Alarm, _: unknown, { loaders }: Context) =>
      loaders.optionalUser(acknowledgedBy),
    region: ({ regionId }: Alarm, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
    department: ({ departmentId }: Alarm, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    incident: ({ incidentId }: Alarm, _: unknown, { loaders }: Context) =>
      incidentId === null ? null : loaders.visibleIncident.load(incidentId),
    reasons: ({ id, incidentId }: Alarm, _: unknown, { loaders }: Context) =>
      incidentId === null ? [] : loaders.reasonsOfAlarm.load(id),
    impactZoneSet: ({ id }: Alarm, _: unknown, { loaders }: Context) => loaders.zonesOfAlarm.load(id),
    history: ({ id }: Alarm, _: unknown, { loaders }: Context) => loaders.eventsOfAlarm.load(id),
  },
} satisfies Resolvers

const alarms = async ({ filter: input, first, after, sort, order }: AlarmsArguments, { read }: Context) => {
  const filter = { ...input, regionId: optionalId(input?.regionId), incidentId: optionalId(input?.incidentId) }
  const page = await read((tx) => alarmsPage(tx, filter, { sort, order }, limitOf(first), after ?? null)).catch(
    (error: unknown) => {
      throw error instanceof RangeError ? badInput(error.message) : error
    },
  )
  return {
    edges: page.alarms.map(({ cursor, alarm }) => ({ cursor, node: alarm })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.alarms.at(-1)?.cursor ?? null },
    totalCount: page.totalCount,
  }
}
