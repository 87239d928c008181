'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../../_lib/language.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { Chip } from '../../../_ui/show/chip.tsx'
import { Notice, Waiting } from '../../../_ui/show/state.tsx'
import { AddPapers } from '../adding/add-papers.tsx'
import styles from '../attachment.module.css'
import type { Paper } from '../attachment.operations.ts'
import type { OfThing } from '../of-thing.ts'
import { fileSize, formatOf, usePaperWords } from '../paper-words.tsx'
import { usePapers } from '../use-papers.ts'
import { Withdraw } from './withdraw.tsx'

/** Documents of a thing, newest first: what, from when, how large, by whom; and what was taken off, why. */
export function ThingDocuments({ record, id, name }: OfThing) {
  const say = useTranslations('attachment')
  const { papers, loading, error, refetch, showAll } = usePapers(record, id)
  if (error && !papers) return <Notice urgent>{say('unreadable')}</Notice>
  if (!papers) return loading ? <Waiting label={say('waiting')} rows={2} /> : null
  const { documents, withdrawn, mayAttach } = papers
  return (
    <AddPapers
      thing={{ record, id, name }}
      may={mayAttach}
      onAdded={refetch}
      title={say('documents', { count: documents.totalCount })}
      bare={documents.totalCount === 0}
      empty={say('no-document')}
    >
      <ul className={styles.documents} aria-label={say('documents', { count: documents.totalCount })}>
        {documents.edges.map(({ node }) => (
          <DocumentRow key={node.id} paper={node} mayWithdraw={mayAttach} onWithdrawn={refetch} />
        ))}
      </ul>
      {showAll ? (
        <Button small weight="quiet" onClick={showAll}>
          {say('all')}
        </Button>
      ) : null}
      {withdrawn.totalCount > 0 ? (
        <Withdrawn count={withdrawn.totalCount} papers={withdrawn.edges.map(({ node }) => node)} mayOpen={mayAttach} />
      ) : null}
    </AddPapers>
  )
}

interface DocumentRowProps {
  readonly paper: Paper
  readonly mayWithdraw: boolean
  readonly onWithdrawn: () => void
}

function DocumentRow({ paper, mayWithdraw, onWithdrawn }: DocumentRowProps) {
  const say = useTranslations('attachment')
  const words = usePaperWords()
  return (
    <li className={styles.document}>
      <Chip weight="quiet">{formatOf(paper.mediaType)}</Chip>
      <span className={styles.what}>
        <PaperLink paper={paper} />
        <span className={styles.dim}>
          {words.day(paper)} · {fileSize(paper.sizeBytes)} · {words.source(paper)}
        </span>
      </span>
      {mayWithdraw && paper.source !== 'task' ? <Withdraw paper={paper} onWithdrawn={onWithdrawn} /> : null}
      <span className="visually-hidden">{say('opens')}</span>
    </li>
  )
}

function PaperLink({ paper }: { readonly paper: Paper }) {
  const words = usePaperWords()
  return (
    <a className={styles.link} href={paper.url} target="_blank" rel="noopener" title={words.title(paper)}>
      {words.title(paper)}
    </a>
  )
}

interface WithdrawnProps {
  readonly count: number
  readonly papers: readonly Paper[]
  readonly mayOpen: boolean
}

/** What is no longer on the card, for whoever wonders where it went; those who keep the papers may still open it. */
function Withdrawn({ count, papers, mayOpen }: WithdrawnProps) {
  const say = useTranslations('attachment')
  const read = useText()
  const words = usePaperWords()
  const time = useTime()
  return (
    <details className={styles.withdrawn}>
      <summary>{say('withdrawn', { count })}</summary>
      <ul className={styles.documents}>
        {papers.map((paper) => (
          <li key={paper.id} className={styles.what}>
            {mayOpen ? <PaperLink paper={paper} /> : <span className={styles.link}>{words.title(paper)}</span>}
            {paper.withdrawal ? (
              <span className={styles.dim}>
                {say('withdrawn-by', {
                  by: read(paper.withdrawal.by.name),
                  at: time.moment(paper.withdrawal.at),
                  reason: paper.withdrawal.reason,
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
