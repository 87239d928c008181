'use client'
import { useTranslations } from 'next-intl'
import { formatNumber, NOTHING } from '../../_lib/format.ts'
import { Notice } from '../../_ui/show/state.tsx'
import styles from './cross-section.module.css'
import type { CrossSection, CutGap } from './cross-section.operations.ts'

const metres = (value: number | null): string => (value === null ? NOTHING : formatNumber(value, 2))

/** How far each line is from the next, what is required of the pair as far as it is known, and which distance is under it. */
export function GapTable({ section }: { readonly section: CrossSection }) {
  const say = useTranslations('cross-section')
  const { gaps, things } = section
  if (gaps.length === 0) return null
  const number = (id: string) => things.findIndex((thing) => thing.id === id) + 1
  const clause = gaps.find(({ requiredVerified }) => requiredVerified === false)?.requiredBy
  return (
    <section>
      <h4 className={styles.heading}>{say('gaps')}</h4>
      {clause ? <Notice>{say('unverified', { clause })}</Notice> : null}
      <table className={styles.gaps}>
        <thead>
          <tr>
            {(['pair', 'beside', 'above', 'required'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={`${gap.one} ${gap.other}`} data-near={gap.tooNear !== null}>
              <th scope="row">
                {number(gap.one)}–{number(gap.other)}
              </th>
              <td>{metres(gap.besideM)}</td>
              <td>{metres(gap.aboveM)}</td>
              <td>
                <Required gap={gap} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Required({ gap }: { readonly gap: CutGap }) {
  const say = useTranslations('cross-section')
  if (gap.requiredBy === null) return say('no-rule')
  const least = say('least', { beside: metres(gap.requiredBesideM), crossing: metres(gap.requiredCrossingM) })
  return gap.tooNear ? (
    <strong>
      {say(`near.${gap.tooNear}`)} ({least})
    </strong>
  ) : (
    least
  )
}
