'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import styles from './impact-zone.module.css'
import { REQUEST_IMPACT_ZONE } from './impact-zone.operations.ts'

/** Asks the laws again with what is known now: the wind has turned, a value has risen. */
export function RedrawButton({ incidentId }: { readonly incidentId: string }) {
  const say = useTranslations('impact-zone')
  const { refusal, attempt } = useRefusal()
  const [request, { loading }] = useMutation(REQUEST_IMPACT_ZONE, { refetchQueries: ['Incident'] })
  return (
    <div className={styles.redraw}>
      <Hands>
        <Button busy={loading} onClick={() => attempt(() => request({ variables: { alarmId: null, incidentId } }))}>
          {say('redraw')}
        </Button>
      </Hands>
      {refusal}
    </div>
  )
}
