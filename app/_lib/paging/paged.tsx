'use client'
import type { ReactNode } from 'react'
import { Notice, Waiting } from '../../_ui/show/state.tsx'
import { MoreButton } from './more-button.tsx'
import styles from './paged.module.css'
import type { Pages } from './use-pages.ts'

interface PagedProps<Row> {
  readonly pages: Pages<Row>
  /** Speaks of the list: `waiting`, `unreadable`, `count` of `shown` and `total`, `more`. */
  readonly say: (key: string, values?: Record<string, number>) => string
  /** Stands where no row does. */
  readonly empty: ReactNode
  readonly children: (rows: readonly Row[]) => ReactNode
}

/** A list that is read a page at a time: how many of how many, its rows, and the way to more. */
export function Paged<Row>({ pages, say, empty, children }: PagedProps<Row>) {
  const { rows, total, loading, error, more } = pages
  if (loading) return <Waiting label={say('waiting')} rows={8} />
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {rows.length === 0 && !error ? empty : null}
      {rows.length > 0 ? <p className={styles.count}>{say('count', { shown: rows.length, total })}</p> : null}
      {rows.length > 0 ? children(rows) : null}
      {more ? (
        <div className={styles.more}>
          <MoreButton label={say('more')} onMore={more} />
        </div>
      ) : null}
    </>
  )
}
