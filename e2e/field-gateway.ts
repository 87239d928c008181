import { gatewayToken } from '../geo-data/sample-city/society/gateway-token.ts'
import { asked, type Breakable } from './ground.ts'

/** What the product answered a gateway. */
export interface Answered {
  readonly status: number
  readonly retryAfter: string | null
  readonly text: string
}

/** A gateway of the sample city and gas sensors behind it, one for each test. */
export interface FieldGateway {
  readonly sensors: readonly string[]
  /** Sends one batch, once. */
  readonly send: (batchId: string, records: Batch) => Promise<Answered>
  /** As every field gateway does: the same batch again and again until it is taken. @returns the last answer. */
  readonly deliver: (batchId: string, records: Batch) => Promise<Answered>
}

interface Batch {
  readonly samples?: readonly object[]
  readonly events?: readonly object[]
}

const AGAIN_MS = 500
const PATIENCE_MS = 60_000

export const aGatewayOf = async ({ url, postgres }: Breakable): Promise<FieldGateway> => {
  const behind = await asked<{ code: string; gateway: string }>(
    postgres.url,
    `select sensor.code, gateway.code as gateway from sensor join gateway on gateway.id = sensor.gateway_id
     where sensor.metric = 'methane-adjacent' order by gateway.id, sensor.id limit 12`,
  )
  const gateway = behind[0]?.gateway
  if (gateway === undefined) throw new Error('the sample city has no methane sensor behind a gateway')
  const send = async (batchId: string, records: Batch): Promise<Answered> => {
    const headers = { authorization: `Bearer ${gatewayToken(gateway)}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/ingest`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ batchId, ...records }),
    })
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() }
  }
  const deliver = async (batchId: string, records: Batch): Promise<Answered> => {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const answered = await send(batchId, records).catch(() => null)
      if (answered?.status === 200) return answered
      if (performance.now() > deadline) throw new Error(`batch ${batchId} was never taken: ${JSON.stringify(answered)}`)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
  return { sensors: behind.filter((one) => one.gateway === gateway).map(({ code }) => code), send, deliver }
}
