import styles from './formula.module.css'
import { typeset } from './typeset.ts'

/** A formula written in plain letters, set with raised powers and lowered indices. */
export function Formula({ children }: { readonly children: string }) {
  return (
    <span className={styles.formula} role="math">
      <Runs>{children}</Runs>
    </span>
  )
}

/** An exponent may hold indices of its own. */
function Runs({ children }: { readonly children: string }) {
  return (
    <>
      {typeset(children).map(({ text, place }, index) => {
        const key = `${index}${place}`
        if (place === 'line') return <span key={key}>{text}</span>
        const inside = text === children ? text : <Runs>{text}</Runs>
        return place === 'raised' ? <sup key={key}>{inside}</sup> : <sub key={key}>{inside}</sub>
      })}
    </>
  )
}
