import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly id: string
  readonly name: ReactNode
  readonly value: ReactNode
}

/** Names and values, one pair a row. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.id} className={styles.row}>
          <dt className={styles.name}>{fact.name}</dt>
          <dd className={styles.value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

export interface Column<Row> {
  readonly id: string
  readonly name: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand on the right. */
  readonly end?: boolean
}

interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
}

/** A plain table that a screen reader can walk. */
export function Table<Row>({ label, columns, rows, rowId }: TableProps<Row>) {
  const side = (column: Column<Row>) => (column.end ? styles.end : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse moves a wide table with the arrow keys
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={side(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => (
                <td key={column.id} className={side(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
