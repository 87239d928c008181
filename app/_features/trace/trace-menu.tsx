'use client'
import { useTranslations } from 'next-intl'
import { kindByRef } from '../../../geo-data/sectors/registry.ts'
import { networkOf } from '../../../geo-data/trace/line-network.ts'
import { TRACE_WAYS, type TraceWay } from '../../../geo-data/trace/trace-way.ts'
import { Button } from '../../_ui/control/button.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'

/** Ways that mean something on a network: only where something shuts it can it be isolated. Empty for what is on none. */
export const waysFrom = (sectorId: string, kind: string): readonly TraceWay[] => {
  const network = networkOf(sectorId, kind)
  if (!network) return []
  const shuts = network.nodes.some((node) => kindByRef(`${sectorId}.${node}`)?.it.isolates !== undefined)
  return TRACE_WAYS.filter((way) => way !== 'isolating' || shuts)
}

interface TraceMenuProps {
  readonly sectorId: string
  readonly kind: string
  readonly onTrace: (way: TraceWay) => void
}

/** 「追溯」: the ways in which the network of a thing can be followed; nothing for what is on none. */
export function TraceMenu({ sectorId, kind, onTrace }: TraceMenuProps) {
  const say = useTranslations('trace')
  const ways = waysFrom(sectorId, kind)
  if (ways.length === 0) return null
  return (
    <Menu
      trigger={<Button icon="tree">{say('trace')}</Button>}
      title={say('menu')}
      align="start"
      items={ways.map((way) => ({
        id: way,
        label: say(`way.${way}`),
        hint: say(`hint.${way}`),
        onSelect: () => onTrace(way),
      }))}
    />
  )
}
