'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useList, useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import styles from './cascade.module.css'
import type { Cascade, CascadeLink, CascadeNode } from './cascade.operations.ts'

interface ChainStepsProps {
  readonly cascade: Cascade
  readonly chain: readonly string[]
  readonly onLocate: (longitude: number, latitude: number) => void
}

/** One chain read aloud: each step with its reasons, how far the harm goes, and who would see it. */
export function ChainSteps({ cascade, chain, onLocate }: ChainStepsProps) {
  const steps = chain.flatMap((key, index) => {
    const node = cascade.nodes.find((one) => one.key === key)
    const link = strongest(cascade.links, chain[index - 1], key)
    return node ? [{ node, link }] : []
  })
  return (
    <ol className={styles.steps}>
      {steps.map(({ node, link }) => (
        <Step key={node.key} node={node} link={link} onLocate={onLocate} />
      ))}
    </ol>
  )
}

const strongest = (links: readonly CascadeLink[], from: string | undefined, to: string): CascadeLink | undefined =>
  links.filter((one) => one.from === from && one.to === to).sort((a, b) => b.share - a.share)[0]

function Step({
  node,
  link,
  onLocate,
}: {
  readonly node: CascadeNode
  readonly link: CascadeLink | undefined
  readonly onLocate: ChainStepsProps['onLocate']
}) {
  const say = useTranslations('cascade')
  const read = useText()
  const [longitude = 0, latitude = 0] = node.position.coordinates
  return (
    <li className={styles.step}>
      <header className={styles.stepHead}>
        <strong>{read(node.hazardName)}</strong>
        <span className={styles.code}>
          {node.thing ? `${node.thing.code} ${node.thing.name ? read(node.thing.name) : ''}` : ''}
        </span>
        <span className={styles.score}>
          {say('rank', { score: formatNumber(node.score * 100, node.score < 0.1 ? 1 : 0) })}
        </span>
        <Button small weight="quiet" onClick={() => onLocate(longitude, latitude)}>
          {say('locate')}
        </Button>
      </header>
      {link ? <Because link={link} /> : null}
      <Witnesses node={node} />
    </li>
  )
}

function Because({ link }: { readonly link: CascadeLink }) {
  const say = useTranslations('cascade')
  const read = useText()
  return (
    <>
      <p className={styles.because}>{link.reasons.map(read).join(' · ')}</p>
      <p className={styles.reach}>
        {say('reach', {
          harm: read(link.harmName),
          distance: formatDistance(link.distanceM),
          reach: formatDistance(link.reachM),
          from: read(link.reachFrom),
        })}
        {link.provenance.verified ? null : <Chip weight="dashed">{say('unverified')}</Chip>}
      </p>
    </>
  )
}

function Witnesses({ node }: { readonly node: CascadeNode }) {
  const say = useTranslations('cascade')
  const read = useText()
  const list = useList()
  if (node.witnesses.length === 0)
    return (
      <p className={styles.unwatched}>
        {node.measures.length > 0 ? say('unwatched', { measures: list(node.measures.map(read)) }) : say('no-metric')}
      </p>
    )
  const sensors = node.witnesses.map(
    ({ code, name, distanceM, online }) =>
      `${code} ${read(name)} (${formatDistance(distanceM)}${online ? '' : ` · ${say('offline')}`})`,
  )
  return <p className={styles.watched}>{say('confirmed-by', { sensors: list(sensors) })}</p>
}
