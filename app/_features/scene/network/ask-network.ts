import { type NetworkLines, unpackNetwork } from '../../../../geo-data/segment/network-lines.ts'

/** A network, and the server's tag of it: the same tag is the same network. */
export interface ToldNetwork {
  readonly network: NetworkLines
  readonly tag: string | null
}

const ADDRESS = '/tiles/network-lines'

/** Every line that the asker may see. The browser asks with the tag it has, so that an unchanged network does not travel. @throws when refused. */
export async function askNetwork(): Promise<ToldNetwork> {
  const answer = await fetch(ADDRESS, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${ADDRESS}: ${answer.status}`)
  return { network: unpackNetwork(new Uint8Array(await answer.arrayBuffer())), tag: answer.headers.get('etag') }
}
