'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatCountdown, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { fitText, textEm } from './fit-text.ts'
import styles from './ticker.module.css'
import type { LateTask, ToldPush } from './ticker.operations.ts'
import type { Telling } from './use-ticker.ts'

interface WallListProps {
  readonly name: string
  readonly count: string
  readonly children: ReactNode
}

/** A headed list; rows that do not fit wholly are not shown. */
export function WallList({ name, count, children }: WallListProps) {
  return (
    <section className={styles.list} aria-label={name}>
      <h2 className={styles.listHead}>
        {name} <strong>{count}</strong>
      </h2>
      <ul className={styles.rows}>{children}</ul>
    </section>
  )
}

/** Warnings in force, and below them whom we told and who has not answered. */
export function WarningList({
  inForce,
  tellings,
  em,
}: {
  readonly inForce: number | undefined
  readonly tellings: readonly Telling[]
  readonly em: number
}) {
  const say = useTranslations('ticker')
  const read = useText()
  return (
    <WallList name={say('warnings')} count={formatNumber(inForce)}>
      {tellings.map(({ id, title, told, answered }) => {
        const receipt = say('receipt', { answered, told })
        return (
          <li key={id} className={styles.listRow}>
            <span>{fitText(read(title), em - textEm(receipt) - 0.5)}</span>
            <span className={styles.number}>{receipt}</span>
          </li>
        )
      })}
    </WallList>
  )
}

const stepOf = ({ deliveredAt, readAt, repliedAt }: ToldPush) =>
  repliedAt ? 'replied' : readAt ? 'read' : deliveredAt ? 'delivered' : 'undelivered'

/** Who was told what, and how far it has come with each; those who have not answered first. */
export function ReceiptList({ tellings, em }: { readonly tellings: readonly Telling[]; readonly em: number }) {
  const say = useTranslations('ticker')
  const read = useText()
  return (
    <ul className={styles.receipts} aria-label={say('receipts')}>
      {tellings.map(({ id, title, told, answered, pushes }) => {
        const count = `${answered}/${told}`
        const waiting = pushes.toSorted((a, b) => Number(a.repliedAt !== null) - Number(b.repliedAt !== null))
        return [
          <li key={id} className={styles.listRow}>
            <strong>{fitText(read(title), em - textEm(count) - 0.5)}</strong>
            <span className={styles.number}>{count}</span>
          </li>,
          ...waiting.map((push) => <Receipt key={push.id} push={push} em={em} />),
        ]
      })}
    </ul>
  )
}

/** One who was told: in one line where the name fits whole beside what he has done, else in two. */
function Receipt({ push, em }: { readonly push: ToldPush; readonly em: number }) {
  const say = useTranslations('ticker')
  const name = useText()(push.department.name)
  const done = stepOf(push)
  const step = say(`step.${done}`)
  const isShort = textEm(name) + textEm(step) + 0.5 <= em
  return (
    <li className={isShort ? styles.listRow : styles.listRows} data-step={done}>
      <span>{fitText(name, em)}</span>
      <span className={styles.step}>{step}</span>
    </li>
  )
}

/** Tasks running late, by how much. */
export function LateTaskList({ tasks, em }: { readonly tasks: readonly LateTask[]; readonly em: number }) {
  const say = useTranslations('ticker')
  const read = useText()
  const now = useNow()
  return (
    <WallList name={say('late-tasks')} count={formatNumber(tasks.length)}>
      {tasks.map(({ id, title, department, deadlineAt }) => {
        const late = formatCountdown((now - new Date(deadlineAt).getTime()) / 1000)
        return (
          <li key={id} className={styles.listRow}>
            <span>{fitText(`${read(title)} ${read(department.name)}`, em - textEm(late) - 0.5)}</span>
            <span className={styles.number} suppressHydrationWarning>
              {late}
            </span>
          </li>
        )
      })}
    </WallList>
  )
}
