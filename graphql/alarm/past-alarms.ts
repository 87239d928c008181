import type { Alarm } from '../../geo-data/alarm/alarm.ts'
import { alarmsDuring, alarmTimes, turnsOfAlarms } from '../../geo-data/alarm/past/alarm-past.repository.ts'
import { type SpanInput, spanOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

/** More than anybody can read. */
const MOST_ALARMS = 500
const MOST_TIMES = 2000

interface Turn {
  readonly type: string
  readonly at: Date
}

interface AlarmCourse {
  readonly alarm: Alarm
  readonly turns: readonly Turn[]
}

export const pastAlarmResolvers = {
  Query: {
    alarmsDuring: (_: unknown, span: SpanInput, context: Context) => during(span, context),
    alarmTimes: (_: unknown, span: SpanInput, { read }: Context) =>
      read((tx) => alarmTimes(tx, spanOf(span, 92), MOST_TIMES)),
  },
} satisfies Resolvers

const during = (span: SpanInput, { read }: Context) =>
  read(async (tx): Promise<{ courses: readonly AlarmCourse[]; totalCount: number }> => {
    const { alarms, totalCount } = await alarmsDuring(tx, spanOf(span, 1), MOST_ALARMS)
    const ids = alarms.map(({ id }) => id)
    const turns = await turnsOfAlarms(tx, ids)
    return {
      courses: alarms.map((alarm) => ({ alarm, turns: turns.filter(({ alarmId }) => alarmId === alarm.id) })),
      totalCount,
    }
  })
