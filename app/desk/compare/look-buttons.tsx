'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../_ui/control/button.tsx'
import { useLookDeeds } from './use-look-deeds.ts'

/** On the bench: the first two of the compared under one handle, or one beside the other. */
export function LookButtons() {
  const say = useTranslations('second-look')
  const [swipe, side] = useLookDeeds().ofWhatIfs
  return (
    <>
      {[swipe, side].map((deed, place) =>
        deed ? (
          <Button key={deed.id} small weight="quiet" title={deed.label} onClick={deed.run}>
            {say(place === 0 ? 'swipe' : 'side')}
          </Button>
        ) : null,
      )}
    </>
  )
}
