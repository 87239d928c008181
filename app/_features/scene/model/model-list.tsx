'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../../_lib/language.tsx'
import { Switch } from '../../../_ui/control/switch.tsx'
import styles from './model-list.module.css'
import { type ModelNews, modelState, type SceneModel } from './model-state.ts'

interface ModelListProps {
  readonly models: readonly SceneModel[]
  readonly news: ReadonlyMap<string, ModelNews>
  readonly hidden: ReadonlySet<string>
  readonly onTurn: (id: string, on: boolean) => void
}

/** The models that stand here, and what became of each. Nothing where there is none. */
export function ModelList({ models, news, hidden, onTurn }: ModelListProps) {
  const say = useTranslations('scene')
  const read = useText()
  if (models.length === 0) return null
  return (
    <section className={styles.models} aria-label={say('models')}>
      <h3 className={styles.title}>{say('models')}</h3>
      <ul className={styles.list}>
        {models.map((model) => (
          <li key={model.id} className={styles.model}>
            <span className={styles.name}>{read(model.name)}</span>
            {model.url === null ? null : (
              <Switch label={read(model.name)} on={!hidden.has(model.id)} onChange={(on) => onTurn(model.id, on)} />
            )}
            <span className={styles.state}>{say(`model.${modelState(model, news, hidden)}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
