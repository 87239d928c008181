'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../_ui/control/button.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'
import { type Tool, takeTool } from '../desk-hand.ts'
import { useMapDeeds } from './use-map-deeds.ts'

/** Every tool there is. */
export const TOOLS: readonly Tool[] = [
  { does: 'ask', shape: 'circle' },
  { does: 'ask', shape: 'rectangle' },
  { does: 'ask', shape: 'polygon' },
  { does: 'ask', shape: 'line' },
  { does: 'measure', shape: 'line' },
  { does: 'measure', shape: 'polygon' },
  { does: 'cut', shape: 'line' },
]

/** What a hand may draw on the map, and for what. */
export function MapTools() {
  const say = useTranslations('area.draw')
  const deeds = useMapDeeds()
  return (
    <Menu
      trigger={<Button icon="target">{say('tools')}</Button>}
      title={say('menu')}
      items={[
        ...TOOLS.map((tool) => {
          const id = `${tool.does}-${tool.shape}` as const
          return { id, label: say(id), onSelect: () => takeTool(tool) }
        }),
        ...deeds.map(({ id, label, run }) => ({ id, label, onSelect: run })),
      ]}
    />
  )
}
