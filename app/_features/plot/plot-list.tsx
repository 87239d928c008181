'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { LONGEST_NAME, LONGEST_NOTE } from '../../../geo-data/plot/plot.ts'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText, useTime } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextArea, TextField } from '../../_ui/control/field.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import styles from './plot.module.css'
import { PlotGlyph } from './plot-glyph.tsx'
import { calledOf, type Plotted } from './plotted.ts'

type Words = Pick<Plotted['version'], 'name' | 'note'>

interface PlotListProps {
  readonly plotted: readonly Plotted[]
  /** Whether this hand may change it. */
  readonly mayChange: (thing: Plotted) => boolean
  readonly onGo?: (thing: Plotted) => void
  readonly onDescribe: (thing: Plotted, words: Words) => Promise<unknown>
  readonly onRemove: (thing: Plotted) => Promise<unknown>
}

/** Everything that is plotted, in words: the map says nothing that this list does not. */
export function PlotList({ plotted, ...rest }: PlotListProps) {
  const say = useTranslations('plot')
  if (plotted.length === 0) return <Empty title={say('none')} why={say('none-why')} />
  return (
    <ul aria-label={say('list')}>
      {plotted.map((thing) => (
        <Row key={thing.id} thing={thing} {...rest} />
      ))}
    </ul>
  )
}

interface RowProps extends Omit<PlotListProps, 'plotted'> {
  readonly thing: Plotted
}

function Row({ thing, mayChange, onGo, onDescribe, onRemove }: RowProps) {
  const say = useTranslations('plot')
  const read = useText()
  const time = useTime()
  const [describing, setDescribing] = useState(false)
  const { refusal, attempt } = useRefusal()
  const { kind, version } = thing
  const describe = async (words: Words) => {
    if (await attempt(() => onDescribe(thing, words))) setDescribing(false)
  }
  const called = (
    <>
      <PlotGlyph kind={kind} />
      <span className={styles.called}>
        {read(calledOf(thing))}
        {version.name === '' ? null : <span className={styles.dim}> {read(kind.name)}</span>}
      </span>
    </>
  )
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        {onGo ? (
          <button type="button" className={styles.go} onClick={() => onGo(thing)}>
            {called}
          </button>
        ) : (
          <span className={styles.go}>{called}</span>
        )}
        {mayChange(thing) ? (
          <Hands>
            <Button small weight="quiet" aria-expanded={describing} onClick={() => setDescribing(!describing)}>
              {say('describe')}
            </Button>
            <Button small weight="quiet" onClick={() => attempt(() => onRemove(thing))}>
              {say('remove')}
            </Button>
          </Hands>
        ) : null}
      </div>
      <p className={styles.dim}>
        {read(version.madeBy.name)} · {time.moment(version.madeAt)}
        {version.number > 1 ? ` · ${say('versions', { number: version.number })}` : ''}
      </p>
      {version.note === '' || describing ? null : <p className={styles.note}>{version.note}</p>}
      {describing ? <WordsForm words={version} onWords={describe} onStop={() => setDescribing(false)} /> : null}
      {refusal}
    </li>
  )
}

interface WordsFormProps {
  readonly words: Words
  readonly onWords: (words: Words) => void
  readonly onStop: () => void
}

function WordsForm({ words, onWords, onStop }: WordsFormProps) {
  const say = useTranslations('plot')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onWords({ name: String(form.get('name')), note: String(form.get('note')) })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField wide label={say('name')} name="name" defaultValue={words.name} maxLength={LONGEST_NAME} autoFocus />
      <TextArea label={say('note')} name="note" rows={2} defaultValue={words.note} maxLength={LONGEST_NOTE} />
      <div className={styles.line}>
        <Button small weight="main" type="submit">
          {say('keep')}
        </Button>
        <Button small weight="quiet" onClick={onStop}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
