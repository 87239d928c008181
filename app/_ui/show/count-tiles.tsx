import styles from './count-tiles.module.css'

/** How many there are of one kind; pressed, it narrows what is listed beside it. */
export interface CountTile {
  readonly id: string
  /** Of its dot; a bar stands instead where something ends. */
  readonly mark: { readonly colour: string | null } | 'end'
  readonly name: string
  readonly title?: string | undefined
  /** In the letters of the screen's language. */
  readonly count: string
  /** A second, quieter line. */
  readonly more?: string
  readonly pressed: boolean
  readonly onPress: () => void
}

/** Kinds and how many there are of each, side by side. */
export function CountTiles({ label, tiles }: { readonly label: string; readonly tiles: readonly CountTile[] }) {
  return (
    <ul className={styles.tiles} aria-label={label}>
      {tiles.map(({ id, mark, name, title, count, more, pressed, onPress }) => (
        <li key={id}>
          <button type="button" className={styles.tile} aria-pressed={pressed} onClick={onPress}>
            {mark === 'end' ? (
              <span className={styles.end} />
            ) : (
              <span className={styles.dot} style={mark.colour ? { background: mark.colour } : {}} />
            )}
            <span className={styles.name} title={title}>
              {name}
            </span>
            <strong>{count}</strong>
            {more ? <span className={styles.more}>{more}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
