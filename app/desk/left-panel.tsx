'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { LayerTree } from '../_features/legend/layer-tree.tsx'
import { IconButton } from '../_ui/control/button.tsx'
import { Panel } from '../_ui/surface/panel.tsx'
import styles from './desk.module.css'
import { useDeskHand } from './desk-hand.ts'

const turn = (leftOpen: boolean) => useDeskHand.setState({ leftOpen })

function Left() {
  const say = useTranslations('desk')
  const open = useDeskHand((hand) => hand.leftOpen)
  if (!open)
    return (
      <aside className={styles.left}>
        <IconButton icon="layers" label={say('open-layers')} onClick={() => turn(true)} />
      </aside>
    )
  return (
    <aside className={styles.left}>
      <Panel
        fill
        title={say('layers')}
        aside={<IconButton icon="left" label={say('close-layers')} onClick={() => turn(false)} />}
      >
        <LayerTree />
      </Panel>
    </aside>
  )
}

/** Layers, or the strip from which they come back; not drawn again when only alarms change. */
export const LeftPanel = memo(Left)
