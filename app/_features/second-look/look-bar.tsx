'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SecondLook } from '../../_lib/place/second-look.ts'
import { Button, IconButton } from '../../_ui/control/button.tsx'
import styles from './second-look.module.css'

interface LookBarProps {
  readonly as: SecondLook['as']
  readonly onAs: (as: SecondLook['as']) => void
  readonly onLeave: () => void
  /** What is compared, to be chosen. */
  readonly children: ReactNode
}

/** How two looks at a place are laid, what the second is of, and the way out. */
export function LookBar({ as, onAs, onLeave, children }: LookBarProps) {
  const say = useTranslations('second-look')
  return (
    <div className={styles.tools}>
      <fieldset className={styles.group} aria-label={say('how')}>
        {(['swipe', 'side'] as const).map((one) => (
          <Button
            key={one}
            small
            weight={one === as ? 'plain' : 'quiet'}
            aria-pressed={one === as}
            onClick={() => onAs(one)}
          >
            {say(one)}
          </Button>
        ))}
      </fieldset>
      {children}
      <span className={styles.spring} />
      <IconButton icon="close" label={say('leave')} onClick={onLeave} />
    </div>
  )
}
