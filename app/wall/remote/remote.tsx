'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useIncidents } from '../../_features/incident/use-incidents.ts'
import { LanguageSwitch, UserMenu } from '../../_features/session/user-menu.tsx'
import { useMaySend } from '../../_features/wall-view/use-may-send.ts'
import { useWallView } from '../../_features/wall-view/use-wall-view.ts'
import { SEND_VIEW_TO_WALL, TAKE_VIEW_FROM_WALL } from '../../_features/wall-view/wall-view.operations.ts'
import { formatCountdown } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { SCENES } from '../scene/scenes.ts'
import { callOf } from '../sent/called-scene.ts'
import styles from './remote.module.css'

const MINUTES = [2, 5, 15, 60] as const

/** Calls a scene or an incident onto the wall for some minutes, says what the wall did with it, and takes it back. */
export function Remote() {
  const say = useTranslations('wall-view.remote')
  const may = useMaySend()
  return (
    <div className={styles.remote} data-face="field">
      <header className={styles.bar}>
        <h1 className={styles.title}>{say('title')}</h1>
        <LanguageSwitch />
        <UserMenu />
      </header>
      <main>{may ? <Keys /> : <Empty title={say('not-yours')} why={say('not-yours-why')} />}</main>
    </div>
  )
}

function Keys() {
  const say = useTranslations('wall-view')
  const read = useText()
  const { incidents } = useIncidents()
  const { refusal, attempt } = useRefusal()
  const [minutes, setMinutes] = useState<number>(5)
  const [send, { loading }] = useMutation(SEND_VIEW_TO_WALL)
  const sent = useWallView()
  const called = sent?.view.place ?? null
  const key = (place: string, label: string) => (
    <Button
      key={place}
      className={styles.key}
      aria-pressed={called === place}
      disabled={loading}
      onClick={() => attempt(() => send({ variables: { place, seconds: minutes * 60 } }))}
    >
      {label}
    </Button>
  )
  return (
    <>
      <OnTheWall />
      {refusal}
      <Stay minutes={minutes} onChange={setMinutes} />
      <Section title={say('remote.scenes')}>
        <div className={styles.keys}>{SCENES.map(({ id, name }) => key(callOf(id), read(name)))}</div>
      </Section>
      <Section title={say('remote.incidents')}>
        {incidents.length === 0 ? <Empty title={say('remote.no-incident')} /> : null}
        <div className={styles.rows}>{incidents.map(({ id, title }) => key(`sel=incident:${id}`, read(title)))}</div>
      </Section>
    </>
  )
}

/** How long what is called stays. */
function Stay({ minutes, onChange }: { readonly minutes: number; readonly onChange: (minutes: number) => void }) {
  const say = useTranslations('wall-view')
  return (
    <Section title={say('remote.minutes')}>
      <div className={styles.minutes}>
        {MINUTES.map((each) => (
          <Button key={each} className={styles.key} aria-pressed={each === minutes} onClick={() => onChange(each)}>
            {say('minutes', { minutes: each })}
          </Button>
        ))}
      </div>
    </Section>
  )
}

/** What is there now by somebody's hand, until when, and the way to end it. */
function OnTheWall() {
  const say = useTranslations('wall-view')
  const read = useText()
  const { refusal, attempt } = useRefusal()
  const [take, { loading }] = useMutation(TAKE_VIEW_FROM_WALL)
  const sent = useWallView()
  return (
    <div className={styles.now}>
      {sent ? (
        <>
          <p role="status">
            <strong>{say(`state.${sent.view.answer ?? 'waiting'}`)}</strong>
            <span className={styles.by}>{say('by', { name: read(sent.view.sentBy.name) })}</span>
          </p>
          <span className={styles.left}>{formatCountdown(sent.leftS)}</span>
          <Button
            className={styles.key}
            busy={loading}
            onClick={() => attempt(() => take({ variables: { id: sent.view.id } }))}
          >
            {say('take')}
          </Button>
        </>
      ) : (
        <p role="status">{say('remote.by-itself')}</p>
      )}
      {refusal}
    </div>
  )
}
