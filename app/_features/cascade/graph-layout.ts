import type { Cascade, CascadeLink, CascadeNode } from './cascade.operations.ts'

/** A node's card on the graph, in cells: columns are failures since the first, rows go by rank. */
export interface Placed {
  readonly node: CascadeNode
  readonly column: number
  readonly row: number
}

export interface Layout {
  readonly placed: readonly Placed[]
  readonly links: readonly { readonly link: CascadeLink; readonly from: Placed; readonly to: Placed }[]
  readonly columns: number
  readonly rows: number
}

/** Lays a cascade out from left to right; within a column the likeliest stands on top, as near as may be to what leads to it. */
export const layOut = ({ nodes, links }: Cascade): Layout => {
  const rowOf = new Map<string, number>()
  const placed: Placed[] = []
  const columns = Math.max(0, ...nodes.map(({ depth }) => depth)) + 1
  for (let column = 0; column < columns; column += 1) {
    const inColumn = nodes
      .filter(({ depth }) => depth === column)
      .map((node) => ({ node, above: rowOfParent(node, links, rowOf) }))
      .sort((a, b) => a.above - b.above || b.node.score - a.node.score)
    for (const [row, { node }] of inColumn.entries()) {
      rowOf.set(node.key, row)
      placed.push({ node, column, row })
    }
  }
  const byKey = new Map(placed.map((one) => [one.node.key, one]))
  return {
    placed,
    columns,
    rows: Math.max(0, ...placed.map(({ row }) => row)) + 1,
    links: links.flatMap((link) => {
      const [from, to] = [byKey.get(link.from), byKey.get(link.to)]
      return from && to ? [{ link, from, to }] : []
    }),
  }
}

const rowOfParent = (
  { key }: CascadeNode,
  links: readonly CascadeLink[],
  rowOf: ReadonlyMap<string, number>,
): number => {
  const strongest = links.filter(({ to }) => to === key).sort((a, b) => b.share - a.share)[0]
  return strongest ? (rowOf.get(strongest.from) ?? 0) : 0
}

/** The likeliest ends of chains: nodes that nothing follows. */
export const endsOf = ({ nodes, links }: Cascade): CascadeNode[] =>
  nodes
    .filter(({ key, depth }) => depth > 0 && !links.some(({ from }) => from === key))
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key))

/** The keys from the first failure to one, by the strongest links. */
export const chainTo = (links: readonly CascadeLink[], key: string): string[] => {
  const strongest = links.filter(({ to }) => to === key).sort((a, b) => b.share - a.share)[0]
  return strongest ? [...chainTo(links, strongest.from), key] : [key]
}
