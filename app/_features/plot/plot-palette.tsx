'use client'
import { useTranslations } from 'next-intl'
import { PLOT_KINDS, type PlotKind } from '../../../geo-data/plot/kind.ts'
import { LONGEST_NAME } from '../../../geo-data/plot/plot.ts'
import { Hands } from '../../_lib/clock/hands.tsx'
import { useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { TextField } from '../../_ui/control/field.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './plot.module.css'
import { PlotGlyph } from './plot-glyph.tsx'

const FORMS = ['point', 'line', 'area'] as const

interface PlotPaletteProps {
  /** The kind in the hand, or `move`; null: nothing. */
  readonly tool: string | null
  /** What the next symbol will be called. */
  readonly words: string
  readonly onTool: (tool: string | null) => void
  readonly onWords: (words: string) => void
  /** For whoever cannot click on a map: lays a point amid what is looked at. */
  readonly onMiddle: (kind: PlotKind) => void
}

/** The symbols to choose from, and the hand that moves what lies there. */
export function PlotPalette({ tool, words, onTool, onWords, onMiddle }: PlotPaletteProps) {
  const say = useTranslations('plot')
  const chosen = PLOT_KINDS.find(({ id }) => id === tool)
  const turn = (id: string) => onTool(tool === id ? null : id)
  return (
    <Section
      title={say('choose')}
      aside={
        <Button small icon="target" aria-pressed={tool === 'move'} onClick={() => turn('move')}>
          {say('move')}
        </Button>
      }
    >
      <Hands>
        {FORMS.map((form) => (
          <Symbols key={form} form={form} tool={tool} onTurn={turn} />
        ))}
        <div className={styles.words}>
          <TextField
            wide
            label={say(chosen?.sense === 'words' ? 'words' : 'name-next')}
            value={words}
            maxLength={LONGEST_NAME}
            onChange={({ target }) => onWords(target.value)}
          />
          {chosen?.form === 'point' ? (
            <Button small onClick={() => onMiddle(chosen)}>
              {say('middle')}
            </Button>
          ) : null}
        </div>
      </Hands>
    </Section>
  )
}

interface SymbolsProps {
  readonly form: PlotKind['form']
  readonly tool: string | null
  readonly onTurn: (id: string) => void
}

function Symbols({ form, tool, onTurn }: SymbolsProps) {
  const say = useTranslations('plot.form')
  const read = useText()
  return (
    <fieldset className={styles.symbols}>
      <legend className={styles.legend}>{say(form)}</legend>
      {PLOT_KINDS.filter((kind) => kind.form === form).map((kind) => (
        <button
          key={kind.id}
          type="button"
          className={styles.symbol}
          aria-pressed={tool === kind.id}
          onClick={() => onTurn(kind.id)}
        >
          <PlotGlyph kind={kind} />
          <span>{read(kind.name)}</span>
        </button>
      ))}
    </fieldset>
  )
}
