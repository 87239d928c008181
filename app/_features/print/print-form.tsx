'use client'
import { useTranslations } from 'next-intl'
import { PAPERS } from '../../../geo-data/print/paper.ts'
import { CONTENTS, isContent, LONGEST_TITLE } from '../../../geo-data/print/print.ts'
import { SCALES, scaleWords } from '../../../geo-data/print/scale.ts'
import { SelectField, TextField } from '../../_ui/control/field.tsx'
import styles from './print.module.css'
import { type PrintWish, withContent } from './print-wish.ts'

interface FormProps {
  readonly wish: PrintWish
  readonly onWish: (part: Partial<PrintWish>) => void
}

/** Paper, scale and what stands on the sheet. */
export function PrintForm({ wish, onWish }: FormProps) {
  const say = useTranslations('print')
  const papers = Object.keys(PAPERS) as (keyof typeof PAPERS)[]
  const screen = { value: 'screen', label: say('scale-screen') }
  return (
    <div className={styles.form}>
      <TextField
        wide
        label={say('title-field')}
        value={wish.title}
        maxLength={LONGEST_TITLE}
        onChange={({ target }) => onWish({ title: target.value })}
      />
      <SelectField
        label={say('paper')}
        value={wish.paper}
        options={papers.map((value) => ({ value, label: value }))}
        onChange={({ target }) => onWish({ paper: target.value === 'A3' ? 'A3' : 'A4' })}
      />
      <SelectField
        label={say('orientation')}
        value={wish.orientation}
        options={(['landscape', 'portrait'] as const).map((value) => ({ value, label: say(value) }))}
        onChange={({ target }) => onWish({ orientation: target.value === 'portrait' ? 'portrait' : 'landscape' })}
      />
      <SelectField
        label={say('scale')}
        value={String(wish.scale)}
        options={[screen, ...SCALES.map((scale) => ({ value: String(scale), label: scaleWords(scale) }))]}
        onChange={({ target }) => onWish({ scale: target.value === 'screen' ? 'screen' : Number(target.value) })}
      />
      <SelectField
        label={say('format')}
        value={wish.format}
        options={[
          { value: 'pdf', label: 'PDF' },
          { value: 'png', label: 'PNG' },
        ]}
        onChange={({ target }) => onWish({ format: target.value === 'png' ? 'png' : 'pdf' })}
      />
      <Contents wish={wish} onWish={onWish} />
    </div>
  )
}

function Contents({ wish, onWish }: FormProps) {
  const say = useTranslations('print')
  return (
    <fieldset className={styles.contents}>
      <legend>{say('contents')}</legend>
      {CONTENTS.map((content) => (
        <label key={content} className={styles.content}>
          <input
            type="checkbox"
            name={content}
            checked={wish.contents.includes(content)}
            onChange={({ target }) =>
              isContent(content) && onWish({ contents: withContent(wish.contents, content, target.checked) })
            }
          />
          {say(`content.${content}`)}
        </label>
      ))}
      <label className={styles.content}>
        <input type="checkbox" checked disabled />
        {say('content.watermark')}
      </label>
    </fieldset>
  )
}
