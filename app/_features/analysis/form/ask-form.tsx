'use client'
import { useMutation } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText } from '../../../_lib/language.tsx'
import type { Ask } from '../../../_lib/place/place.ts'
import { useRefusal } from '../../../_lib/use-refusal.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { TextField } from '../../../_ui/control/field.tsx'
import { Empty, Notice, Waiting } from '../../../_ui/show/state.tsx'
import styles from '../analysis.module.css'
import {
  type Analysis,
  type AnalysisOptions,
  DRAW_ANALYSIS,
  type InputFault,
  type Inputs,
  type ReadyWhatIf,
} from '../analysis.operations.ts'
import { subjectOf } from '../subject.ts'
import { useOptions } from '../use-analysis.ts'
import { inputsFrom, type Typed, typedFrom } from './figures.ts'
import { InputList } from './input-list.tsx'
import { QuestionFields } from './question-fields.tsx'
import { useAutoName } from './use-auto-name.ts'

interface AskFormProps {
  readonly ask: Ask
  /** The analysis that is shown: what is drawn next is a what-if of it. */
  readonly base: Analysis | null
  readonly onDrawn: (id: string) => void
}

/** What is asked, with which figures; drawn when told to. */
export function AskForm({ ask, base, onDrawn }: AskFormProps) {
  const say = useTranslations('analysis')
  const [hazard, setHazard] = useState(base?.hazard ?? null)
  const { options, loading, error } = useOptions(subjectOf(ask), hazard)
  if (!options) return loading ? <Waiting label={say('waiting')} rows={8} /> : <Empty title={say('unreadable')} />
  if (options.hazards.length === 0) return <Empty title={say('nothing')} why={say('nothing-why')} />
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      <Asking ask={ask} base={base} options={options} onHazard={setHazard} onDrawn={onDrawn} />
    </>
  )
}

interface AskingProps extends AskFormProps {
  readonly options: AnalysisOptions
  readonly onHazard: (ref: string) => void
}

function Asking({ ask, base, options, onHazard, onDrawn }: AskingProps) {
  const say = useTranslations('analysis')
  const [scenario, setScenario] = useState(base?.scenario ?? null)
  const [typed, setTyped] = useState<Typed>(() => typedFrom(base?.inputs ?? {}))
  const [name, setName] = useState('')
  const chosen = options.hazards.find(({ ref }) => ref === options.hazard) ?? null
  const inputs = inputsFrom(typed, options.inputs)
  const auto = useAutoName(chosen, scenario, { inputs, askable: options.inputs })
  const { draw, drawing, faults, refusal } = useDrawing({ ask, base, hazard: options.hazard, scenario, onDrawn })
  const askHazard = (ref: string) => {
    setScenario(null)
    onHazard(ref)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        draw(name.trim() || auto, inputs)
      }}
    >
      <QuestionFields
        hazards={options.hazards}
        chosen={chosen}
        scenario={scenario}
        onHazard={askHazard}
        onScenario={setScenario}
      />
      <ReadyMade options={options} onTry={(ready, words) => draw(words, { ...inputs, ...ready.inputs })} />
      <InputList askable={options.inputs} scenario={scenario} typed={typed} faults={faults} onChange={setTyped} />
      <TextField
        label={say('name')}
        value={name}
        placeholder={auto}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
      <Button weight="main" type="submit" busy={drawing}>
        {say(base ? 'draw-what-if' : 'draw')}
      </Button>
      {refusal}
    </form>
  )
}

interface Drawing extends AskFormProps {
  readonly hazard: string | null
  readonly scenario: string | null
}

/** Asks the record; what it cannot take comes back as faults, one a field. */
function useDrawing({ ask, base, hazard, scenario, onDrawn }: Drawing) {
  const [faults, setFaults] = useState<readonly InputFault[]>([])
  const { refusal, attempt } = useRefusal()
  const [mutate, { loading }] = useMutation(DRAW_ANALYSIS, { refetchQueries: ['Analyses'] })
  const draw = (name: string, inputs: Inputs) =>
    attempt(async () => {
      if (hazard === null) return
      const input = { name, subject: subjectOf(ask), hazard, scenario, inputs, baseId: base?.id ?? null }
      const { data } = await mutate({ variables: { input } })
      setFaults(data?.drawAnalysis.faults ?? [])
      if (data?.drawAnalysis.analysis) onDrawn(data.drawAnalysis.analysis.id)
    })
  return { draw, drawing: loading, faults, refusal }
}

interface ReadyMadeProps {
  readonly options: AnalysisOptions
  readonly onTry: (ready: ReadyWhatIf, name: string) => void
}

/** What everybody asks first, in one press. */
function ReadyMade({ options, onTry }: ReadyMadeProps) {
  const say = useTranslations('analysis')
  const read = useText()
  if (options.whatIfs.length === 0) return null
  return (
    <fieldset className={styles.ready}>
      <legend className={styles.dim}>{say('ready')}</legend>
      {options.whatIfs.map((ready) => (
        <Button key={ready.id} small onClick={() => onTry(ready, read(ready.name))}>
          {read(ready.name)}
        </Button>
      ))}
    </fieldset>
  )
}
