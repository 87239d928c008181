import styles from './formula.module.css'
import { typeset } from './typeset.ts'

/** A formula written in plain letters, set with raised powers and lowered indices. */
export function Formula({ children }: { readonly children: string }) {
  return (
    <span className={styles.formula} role="math">
      {typeset(children).map(({ text, place }, index) => {
        const key = `${index}${place}`
        if (place === 'raised') return <sup key={key}>{text}</sup>
        return place === 'lowered' ? <sub key={key}>{text}</sub> : <span key={key}>{text}</span>
      })}
    </span>
  )
}
