import type { Edge } from '../network/network.ts'
import type { Gate } from '../network/section.ts'

/** A line with what its own record says of its flow: 1 from its first end to its last, -1 back, null: nothing. */
export interface TraceEdge extends Edge {
  readonly kind: string
  readonly flow: 1 | -1 | null
  /** True where its fall says so, false where only the order of its ends does. */
  readonly byFall: boolean
}

/** A node of the network. `kind` is null where it is not the asker's to see. */
export interface TraceNode {
  readonly assetId: number
  readonly kind: string | null
  /** Of a valve, and of what feeds the network. */
  readonly gate: Gate | null
}

/** What was read around a start. */
export interface Topology {
  readonly nodes: ReadonlyMap<number, TraceNode>
  readonly edges: readonly TraceEdge[]
  /** True where not all was read, for its number or for the asker's rights: nothing is concluded from what is not there. */
  readonly limited: boolean
  readonly partlySeen: boolean
}

export const isClosed = ({ gate }: TraceNode): boolean => gate?.state === 'closed'
