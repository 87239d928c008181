import { addReport, type ReportInput } from '../../geo-data/report/report.commands.ts'
import type { Report } from '../../geo-data/report/report.ts'
import { maskedName, maskedPhone, maySeePersonalData } from '../../geo-data/user/user.ts'
import { idOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { incidentAfter } from '../incident/incident-after.ts'

type AddReport = { readonly incidentId: string; readonly input: Omit<ReportInput, 'incidentId'> }

export const reportResolvers = {
  Mutation: {
    addReport: (_: unknown, { incidentId, input }: AddReport, context: Context) =>
      incidentAfter(context, async (tx, actor, at) => {
        await addReport(tx, actor, { ...input, incidentId: idOf(incidentId) }, at)
        return idOf(incidentId)
      }),
  },
  Report: {
    callerName: ({ callerName }: Report, _: unknown, { actor }: Context) =>
      callerName === null || maySeePersonalData(actor.role) ? callerName : maskedName(callerName),
    callerPhone: ({ callerPhone }: Report, _: unknown, { actor }: Context) =>
      callerPhone === null || maySeePersonalData(actor.role) ? callerPhone : maskedPhone(callerPhone),
    recordedBy: ({ recordedBy }: Report, _: unknown, { loaders }: Context) => loaders.optionalUser(recordedBy),
  },
} satisfies Resolvers
