'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import { IconButton } from '../../_ui/control/button.tsx'
import { Slider, Switch } from '../../_ui/control/switch.tsx'
import type { LayerBranch, LayerGroup } from '../map/layer-group.ts'
import type { LayerCount } from './filter/filter.operations.ts'
import { FilterButton, LineCount } from './filter/filter-button.tsx'
import { useFilters } from './filter/use-filters.ts'
import { useLayerCounts } from './filter/use-layer-counts.ts'
import { LayerExport } from './layer-export.tsx'
import styles from './legend.module.css'
import { Swatch } from './swatch.tsx'
import type { Layers } from './use-layers.ts'

interface BranchProps {
  readonly branch: LayerBranch
  readonly layers: Layers
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** One sector, or one part of the map: its mark, how many of its lines are seen, one switch for them all. */
export function Branch({ branch, layers, open, onOpen }: BranchProps) {
  const read = useText()
  const say = useTranslations('legend')
  const name = read(branch.name)
  const count = branch.groups.filter(({ id }) => layers.seen.has(id)).length
  return (
    <section className={styles.branch} data-shown={count > 0}>
      <header className={styles.branchHead}>
        <IconButton
          icon={open ? 'down' : 'right'}
          label={say(open ? 'fold' : 'unfold', { name })}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        />
        {branch.mark ? (
          <span className={styles.mark} style={{ background: branch.mark.colour }} aria-hidden="true">
            {branch.mark.glyph}
          </span>
        ) : null}
        <h4 className={styles.branchName} title={name}>
          {name}
        </h4>
        <span className={styles.tail}>
          <span className={styles.count}>{say('count', { count, total: branch.groups.length })}</span>
          <Alone branch={branch} layers={layers} name={name} />
        </span>
        <Switch label={name} on={count > 0} onChange={(on) => layers.turn(branch.groups, on)} />
      </header>
      {open ? <Lines branch={branch} layers={layers} /> : null}
    </section>
  )
}

function Alone({ branch, layers, name }: Pick<BranchProps, 'branch' | 'layers'> & { readonly name: string }) {
  const say = useTranslations('legend')
  if (!branch.mark) return null
  const alone = layers.isAlone(branch)
  return (
    <span className={styles.alone} data-alone={alone}>
      <IconButton
        icon="eye"
        pressed={alone}
        label={say(alone ? 'everything' : 'alone', { name })}
        onClick={() => layers.leaveAlone(branch)}
      />
    </span>
  )
}

/** The lines of a branch; of a sector with how many things each kind has. */
function Lines({ branch, layers }: Pick<BranchProps, 'branch' | 'layers'>) {
  const { filter } = useFilters()
  const counts = useLayerCounts(branch.id, filter, branch.mark !== undefined)
  return (
    <ul>
      {branch.groups.map((group) => (
        <Line key={group.id} group={group} layers={layers} count={counts.get(group.id)} />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly group: LayerGroup
  readonly layers: Layers
  readonly count: LayerCount | undefined
}

function Line({ group, layers, count }: LineProps) {
  const read = useText()
  const say = useTranslations('legend')
  const shown = layers.seen.has(group.id)
  const name = read(group.name)
  return (
    <li className={styles.line} data-shown={shown}>
      <Swatch group={group} />
      <span className={styles.name} title={name}>
        {name}
      </span>
      {shown ? (
        <span className={styles.slider}>
          <Slider
            label={say('opacity', { name })}
            value={layers.faded[group.id] ?? 1}
            minimum={0.1}
            maximum={1}
            step={0.1}
            onChange={(share) => layers.fade(group, share)}
          />
        </span>
      ) : null}
      <LineCount group={group} count={count} />
      <span className={styles.out}>
        <FilterButton group={group} name={name} />
        <LayerExport group={group} name={name} />
      </span>
      <Switch label={name} on={shown} onChange={(on) => layers.turn([group], on)} />
    </li>
  )
}
