'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '../../_lib/language.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './archive.module.css'

interface ArchivePanelProps {
  readonly archive: {
    readonly madeAt: string
    readonly digest: string
    readonly previousDigest: string | null
    readonly pdfUrl: string
    readonly jsonUrl: string
  } | null
}

/** The sealed record of an incident, to take away. */
export function ArchivePanel({ archive }: ArchivePanelProps) {
  const say = useTranslations('archive')
  const time = useTime()
  if (!archive) return <Empty title={say('none')} why={say('none-why')} />
  return (
    <Section title={say('title')}>
      <p>{say('made', { at: time.moment(archive.madeAt) })}</p>
      <p className={styles.links}>
        <a className={styles.link} href={archive.pdfUrl}>
          <Icon name="download" /> PDF
        </a>
        <a className={styles.link} href={archive.jsonUrl}>
          <Icon name="download" /> JSON
        </a>
      </p>
      <p className={styles.digest}>SM3 {archive.digest}</p>
      {archive.previousDigest ? (
        <p className={styles.digest}>{say('after', { digest: archive.previousDigest })}</p>
      ) : null}
      <p className={styles.note}>{say('note')}</p>
    </Section>
  )
}
