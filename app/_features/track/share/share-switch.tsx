'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../../_lib/language.tsx'
import { useNow } from '../../../_lib/use-now.ts'
import { SelectField } from '../../../_ui/control/field.tsx'
import { Switch } from '../../../_ui/control/switch.tsx'
import styles from '../track.module.css'
import { JOIN, JOINABLE } from './share.operations.ts'
import { type Sharing, useSharing } from './use-sharing.ts'

interface ShareSwitchProps {
  readonly userId: string
  /** A task of this person is under way; null until tasks are known. */
  readonly onTask: boolean | null
}

/** Whether this phone says where its owner is: off until it is wanted, always to be seen, over with the task. */
export function ShareSwitch({ userId, onTask }: ShareSwitchProps) {
  const say = useTranslations('track.share')
  const read = useText()
  const { data } = useQuery(JOINABLE, { fetchPolicy: 'cache-and-network' })
  const [join] = useMutation(JOIN, { refetchQueries: [JOINABLE] })
  const resourceId = data?.joinedResource?.id ?? null
  const sharing = useSharing({ userId, resourceId, onTask })
  const state = stateOf(sharing, onTask)
  const options = (data?.joinableResources ?? []).map(({ id, name }) => ({ value: id, label: read(name) }))
  if (data && options.length === 0) return null
  return (
    <section className={styles.share} data-sharing={state === 'on'} aria-label={say('title')}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch in it is a button, which a label may name */}
      <label className={styles.shareRow}>
        <span>{say('title')}</span>
        <Switch
          label={say('title')}
          on={sharing.wanted && onTask === true}
          onChange={(on) => onTask && sharing.turn(on)}
        />
      </label>
      {onTask && (sharing.wanted || resourceId === null) ? (
        <SelectField
          label={say('with')}
          value={resourceId ?? ''}
          options={options}
          {...(resourceId === null ? { placeholder: say('choose') } : {})}
          onChange={({ target }) => void join({ variables: { id: target.value } }).catch(() => undefined)}
        />
      ) : null}
      <p className={styles.shareState} role="status">
        <State sharing={sharing} state={state} />
      </p>
    </section>
  )
}

type ShareState = 'off' | 'no-task' | 'denied' | 'waiting' | 'on'

const stateOf = ({ wanted, denied, last }: Sharing, onTask: boolean | null): ShareState => {
  if (onTask !== true) return 'no-task'
  if (!wanted) return 'off'
  if (denied) return 'denied'
  return last ? 'on' : 'waiting'
}

function State({ sharing, state }: { readonly sharing: Sharing; readonly state: ShareState }) {
  const say = useTranslations('track.share')
  const read = useText()
  const time = useTime()
  const now = useNow()
  const { last, waiting, refused } = sharing
  const told =
    state === 'on' && last ? say('on', { metres: Math.round(last.accuracyM), age: time.age(last.at, now) }) : null
  return (
    <>
      {told ?? (state === 'on' ? null : say(state))}
      {waiting > 0 ? ` · ${say('queued', { count: waiting })}` : null}
      {refused ? ` · ${say('refused', { count: refused.count, reason: read(refused.reason) })}` : null}
    </>
  )
}
