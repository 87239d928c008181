import type { ApolloClient } from '@apollo/client'
import { refusalOf } from '../../../_lib/refusal.ts'
import { ACCEPT_TASK, COMPLETE_TASK, DECLINE_TASK, REPORT_ARRIVAL, TASK_STATE } from '../field-task.operations.ts'
import type { Deed, Parcel, TaskState } from './outbox.ts'

/** What came of sending: it is known to the city, nobody answered, or the city said no. */
export type Sent = { readonly to: 'city' } | { readonly to: 'nobody' } | { readonly to: 'no'; readonly reason: string }

/** Codes that mean "nobody could decide", so the deed is sent again. */
const NOBODY = new Set(['OFFLINE', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR'])

const REACHED: Readonly<Partial<Record<Deed['kind'], readonly TaskState[]>>> = {
  accept: ['accepted', 'arrived', 'completed'],
  arrive: ['arrived', 'completed'],
  complete: ['completed'],
  decline: ['declined'],
}

/** A command whose answer was lost on the way is refused the second time: the task stands where the deed leads, so it was heard. */
async function alreadyHeard(client: ApolloClient, deed: Deed): Promise<boolean> {
  const answer = await client.query({ query: TASK_STATE, variables: { id: deed.taskId }, fetchPolicy: 'network-only' })
  const state = answer.data?.disposalTask?.state
  return state !== undefined && (REACHED[deed.kind]?.includes(state) ?? false)
}

async function command(client: ApolloClient, deed: Exclude<Deed, { kind: 'photo' }>): Promise<unknown> {
  const id = deed.taskId
  switch (deed.kind) {
    case 'accept':
      return client.mutate({ mutation: ACCEPT_TASK, variables: { id } })
    case 'decline':
      return client.mutate({ mutation: DECLINE_TASK, variables: { id, reason: deed.reason } })
    case 'arrive':
      return client.mutate({ mutation: REPORT_ARRIVAL, variables: { id, position: deed.fix } })
    case 'complete':
      return client.mutate({ mutation: COMPLETE_TASK, variables: { id, outcome: deed.outcome, position: deed.fix } })
  }
}

/** Bytes on the way to the record, which knows the same bytes of the same hand again: a second sending is no second photo. */
async function sendPhoto({ deed, madeAt }: Parcel & { deed: { kind: 'photo' } }, photo: Blob): Promise<Sent> {
  const form = new FormData()
  form.set('takenAt', new Date(madeAt).toISOString())
  if (deed.fix) {
    form.set('longitude', String(deed.fix.longitude))
    form.set('latitude', String(deed.fix.latitude))
  }
  form.set('photo', photo, deed.fileName)
  const answer = await fetch(`/files/tasks/${deed.taskId}`, { method: 'POST', body: form })
  if (answer.ok) return { to: 'city' }
  if (answer.status >= 500 || answer.status === 429) return { to: 'nobody' }
  const said = (await answer.json().catch(() => null)) as { code?: unknown } | null
  return { to: 'no', reason: typeof said?.code === 'string' ? said.code : 'BAD_USER_INPUT' }
}

/** Sends one deed and says what came of it; never throws. */
export async function sendDeed(client: ApolloClient, parcel: Parcel, photo: Blob | undefined): Promise<Sent> {
  const { deed } = parcel
  try {
    if (deed.kind !== 'photo') await command(client, deed)
    else if (photo) return await sendPhoto({ ...parcel, deed }, photo)
    return { to: 'city' }
  } catch (error) {
    const { code } = refusalOf(error)
    if (NOBODY.has(code)) return { to: 'nobody' }
    const heard = await alreadyHeard(client, deed).catch(() => null)
    if (heard === null) return { to: 'nobody' }
    return heard ? { to: 'city' } : { to: 'no', reason: code }
  }
}
