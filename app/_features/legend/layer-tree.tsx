'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { later } from '../../_lib/later.tsx'
import { Switch } from '../../_ui/control/switch.tsx'
import { BaseList, TerrainLine } from '../basemap/base-list.tsx'
import type { FilteredThing } from './filter/filter.operations.ts'
import { FilterDialog } from './filter/filter-dialog.tsx'
import { LayerBar } from './layer-bar.tsx'
import { Branch } from './layer-branch.tsx'
import { type Chapter, chaptersOf, searchedTree } from './layer-search.ts'
import styles from './legend.module.css'
import { LiveLegend } from './live-legend.tsx'
import { OrderList } from './order/order-list.tsx'
import { useDefaultPreset } from './preset/use-default-preset.ts'
import { type Layers, useLayers } from './use-layers.ts'

/** Whoever does not look at people does not wait for what they mean. */
const PopulationLegend = later(() =>
  import('../population/population-legend.tsx').then((room) => room.PopulationLegend),
)
const PEOPLE = 'people'

/** Everything the map can show, by risk domain, sector and kind; each line at once switch, opacity and legend. */
export function LayerTree({ onThing }: { readonly onThing: (thing: FilteredThing) => void }) {
  useDefaultPreset()
  const layers = useLayers()
  const [ordering, setOrdering] = useState(false)
  return (
    <div className={styles.tree}>
      <LayerBar ordering={ordering} onOrder={setOrdering} />
      {ordering ? <OrderList layers={layers} /> : <Tree layers={layers} />}
      <FilterDialog onThing={onThing} />
    </div>
  )
}

function Tree({ layers }: { readonly layers: Layers }) {
  const say = useTranslations('legend')
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { tree } = layers
  const chapters = useMemo(() => chaptersOf(searchedTree(tree, query)), [tree, query])
  const searching = query.trim() !== ''
  const open = (id: string, on: boolean) =>
    setOpened((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <>
      <input
        type="search"
        className={styles.search}
        value={query}
        aria-label={say('search')}
        placeholder={say('search')}
        onChange={(event) => setQuery(event.target.value)}
      />
      {chapters.map((chapter) => (
        <section key={chapter.id} className={styles.chapter}>
          <ChapterHead chapter={chapter} layers={layers} />
          {chapter.branches.map((branch) => (
            <Branch
              key={branch.id}
              branch={branch}
              layers={layers}
              open={searching || opened.has(branch.id)}
              onOpen={(on) => open(branch.id, on)}
            />
          ))}
        </section>
      ))}
      {chapters.length === 0 ? <p className={styles.note}>{say('none', { query: query.trim() })}</p> : null}
      <TerrainLine />
      <BaseList />
      {layers.seen.has(PEOPLE) ? <PopulationLegend /> : null}
      <LiveLegend />
      <p className={styles.note}>{say('note')}</p>
    </>
  )
}

/** A risk domain: one switch for all its sectors. */
function ChapterHead({ chapter, layers }: { readonly chapter: Chapter; readonly layers: Layers }) {
  const read = useText()
  const name = read(chapter.name)
  const groups = chapter.branches.flatMap((branch) => branch.groups)
  return (
    <header className={styles.chapterHead}>
      <h3 className={styles.chapterName}>{name}</h3>
      <Switch
        label={name}
        on={groups.some(({ id }) => layers.seen.has(id))}
        onChange={(on) => layers.turn(groups, on)}
      />
    </header>
  )
}
