'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useBookmarks } from '../../_features/bookmark/use-bookmarks.ts'
import { useLayers } from '../../_features/legend/use-layers.ts'
import type { Deed } from '../../_features/palette/command-list.tsx'
import { Palette } from '../../_features/palette/palette.tsx'
import { useText } from '../../_lib/language.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { takeTool, useDeskHand } from '../desk-hand.ts'
import { TOOLS } from '../map/map-tools.tsx'
import { useGoToPlace } from '../map/use-go-to-place.ts'
import { useMapDeeds } from '../map/use-map-deeds.ts'
import { useTurnScene } from '../map/use-turn-scene.ts'
import { useUndo } from '../undo/use-undo.ts'
import { useClockDeeds } from './use-clock-deeds.ts'
import { useFound } from './use-found.ts'

/** The desk by its keyboard: tools, pages, layers, and any place by its name. */
export function DeskPalette() {
  const found = useFound()
  const deeds = [...useTools(), ...useOfMap(), ...useClockDeeds(), ...usePages(), ...useKept(), ...useLayerDeeds()]
  return <Palette deeds={deeds} onFound={found} />
}

function useTools(): Deed[] {
  const say = useTranslations('palette')
  const draw = useTranslations('area.draw')
  const { change } = usePlace()
  const turnScene = useTurnScene()
  const undo = useUndo()
  const tools = TOOLS.map((tool): Deed => {
    const id = `${tool.does}-${tool.shape}` as const
    return { id, group: 'tool', label: draw(id), also: [id], run: () => takeTool(tool) }
  })
  const own = [
    { id: 'report', run: () => useDeskHand.setState({ picking: true }) },
    { id: 'scene', run: turnScene },
    { id: 'undo', run: () => undo('undo') },
    { id: 'redo', run: () => undo('redo') },
    { id: 'clear', run: () => change({ selection: null, ask: null, area: null, trace: null, cut: null }) },
  ] as const
  return [...tools, ...own.map(({ id, run }): Deed => ({ id, group: 'tool', label: say(id), also: [id], run }))]
}

function useKept(): Deed[] {
  const say = useTranslations('bookmark')
  const go = useGoToPlace()
  return useBookmarks().map(({ id, name, place }) => ({
    id: `bookmark-${id}`,
    group: 'page',
    label: say('go', { name }),
    also: [name, 'bookmark', '书签'],
    run: () => go(place),
  }))
}

const useOfMap = (): Deed[] =>
  useMapDeeds().map(({ id, label, also = [], run }) => ({ id, group: 'tool', label, also: [id, ...also], run }))

const PAGES = { desk: '/desk', data: '/desk/data', models: '/desk/models', wall: '/wall' } as const

function usePages(): Deed[] {
  const say = useTranslations('palette.page')
  const router = useRouter()
  return (['desk', 'data', 'models', 'wall'] as const).map((id) => ({
    id: `page-${id}`,
    group: 'page',
    label: say(id),
    also: [id],
    run: () => router.push(PAGES[id]),
  }))
}

function useLayerDeeds(): Deed[] {
  const say = useTranslations('palette')
  const read = useText()
  const { tree, seen, turn } = useLayers()
  return tree.map((branch): Deed => {
    const isOn = branch.groups.some(({ id }) => seen.has(id))
    const { zh, en } = branch.name
    return {
      id: `layer-${branch.id}`,
      group: 'layer',
      label: say(isOn ? 'layer-off' : 'layer-on', { name: read(branch.name) }),
      also: [zh, en, branch.id],
      run: () => turn(branch.groups, !isOn),
    }
  })
}
