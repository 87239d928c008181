'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../_ui/control/button.tsx'
import styles from './legend.module.css'
import { PresetMenu } from './preset/preset-menu.tsx'

interface LayerBarProps {
  readonly ordering: boolean
  readonly onOrder: (ordering: boolean) => void
}

/** What is done with the layers as a whole. */
export function LayerBar({ ordering, onOrder }: LayerBarProps) {
  const say = useTranslations('legend.order')
  return (
    <div className={styles.bar}>
      <PresetMenu />
      <Button small weight="quiet" icon="layers" aria-pressed={ordering} onClick={() => onOrder(!ordering)}>
        {say(ordering ? 'hide' : 'show')}
      </Button>
    </div>
  )
}
