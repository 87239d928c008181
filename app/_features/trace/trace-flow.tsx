'use client'
import { useTranslations } from 'next-intl'
import { formatNumber } from '../../_lib/format.ts'
import { Notice } from '../../_ui/show/state.tsx'
import styles from './trace.module.css'
import type { FlowBasis, Trace } from './trace.operations.ts'

const BASES: readonly FlowBasis[] = ['fall', 'record', 'source', 'unknown']

const isDirected = ({ way }: Trace): boolean => way === 'upstream' || way === 'downstream'

/** Where the direction comes from, and what hinders the trace from being the whole truth. */
export function TraceFlow({ trace }: { readonly trace: Trace }) {
  const say = useTranslations('trace')
  const known = BASES.filter((basis) => trace.flow[basis] > 0)
  const stuck = isDirected(trace) && trace.ends.some(({ end }) => end === 'direction-unknown')
  const fed = trace.way === 'isolating' && trace.ends.some(({ end }) => end === 'source')
  return (
    <>
      {isDirected(trace) && known.length > 0 ? (
        <p className={styles.dim}>
          {say('flow.title')}
          {known
            .map((basis) => say(`flow.${basis}`, { count: formatNumber(trace.flow[basis]) }))
            .join(say('flow.join'))}
        </p>
      ) : null}
      {stuck ? <Notice>{say('stuck')}</Notice> : null}
      {fed ? <Notice>{say('fed')}</Notice> : null}
      {trace.limited ? <Notice urgent>{say('limited', { limit: formatNumber(trace.limit) })}</Notice> : null}
      {trace.partlySeen ? <Notice icon="eye">{say('partly')}</Notice> : null}
    </>
  )
}
