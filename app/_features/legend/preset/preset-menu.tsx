'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mayKeep } from '../../../../geo-data/bookmark/bookmark.ts'
import { PRESETS, presetOf } from '../../../../geo-data/layer-preset/layer-preset.ts'
import { useText } from '../../../_lib/language.tsx'
import { later } from '../../../_lib/later.tsx'
import { usePlace } from '../../../_lib/place/use-place.ts'
import { Button } from '../../../_ui/control/button.tsx'
import { Dialog } from '../../../_ui/surface/dialog.tsx'
import { Menu } from '../../../_ui/surface/menu.tsx'
import { useBookmarks } from '../../bookmark/use-bookmarks.ts'
import { layerTree } from '../../map/layer-group.ts'
import { useSession } from '../../session/signed-in.tsx'
import { parseLayers, placeOfPreset, printLayers } from './preset-place.ts'

const BookmarkBook = later(() => import('../../bookmark/bookmark-book.tsx').then((room) => room.BookmarkBook))

/** Takes a set of layers whole: one of those that every role comes with, or one of one's own. */
export function PresetMenu() {
  const say = useTranslations('legend.preset')
  const read = useText()
  const { role } = useSession()
  const { change } = usePlace()
  const own = useBookmarks('layers')
  const [open, setOpen] = useState(false)
  const items = [
    ...PRESETS.map((preset) => ({
      id: preset.id,
      label: read(preset.name),
      hint: preset === presetOf(role) ? say('default') : undefined,
      onSelect: () => change(placeOfPreset(layerTree(), preset)),
    })),
    ...own.map(({ id, name, place }) => ({
      id: `own-${id}`,
      label: <bdi>{name}</bdi>,
      onSelect: () => change(parseLayers(place)),
    })),
    ...(mayKeep(role) ? [{ id: 'own', label: say('own'), onSelect: () => setOpen(true) }] : []),
  ]
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button small weight="quiet" icon="eye">
            {say('menu')}
          </Button>
        }
        title={say('choose')}
        items={items}
      />
      <OwnPresets open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function OwnPresets({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useTranslations('bookmark')
  const { place, change } = usePlace()
  return (
    <Dialog
      title={say('layers.title')}
      description={say('layers.note')}
      closeLabel={say('close')}
      open={open}
      onOpenChange={onClose}
    >
      {open ? (
        <BookmarkBook
          holds="layers"
          place={printLayers(place)}
          onGo={(kept) => {
            change(parseLayers(kept))
            onClose()
          }}
        />
      ) : null}
    </Dialog>
  )
}
