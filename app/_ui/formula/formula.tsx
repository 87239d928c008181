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

/** An exponent may hold indices of its own; what cannot be set further is said as it is. */
function Runs({ children }: { readonly children: string }) {
  const runs = typeset(children)
  if (runs.length === 1 && runs[0]?.place === 'line') return children
  return (
    <>
      {runs.map(({ text, place }, index) => {
        const key = `${index}${place}`
        const Place = ({ line: 'span', raised: 'sup', lowered: 'sub' } as const)[place]
        return (
          <Place key={key}>
            <Runs>{text}</Runs>
          </Place>
        )
      })}
    </>
  )
}
