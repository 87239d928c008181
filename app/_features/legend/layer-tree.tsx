'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { usePlace } from '../../_lib/use-place.ts'
import { IconButton } from '../../_ui/control/button.tsx'
import { Slider, Switch } from '../../_ui/control/switch.tsx'
import { isShown, type LayerBranch, type LayerGroup, layerTree } from '../map/layer-group.ts'
import styles from './legend.module.css'
import { Swatch } from './swatch.tsx'

/** Everything the map can show, by sector and kind, each line at once switch, opacity and legend. */
export function LayerTree() {
  const say = useTranslations('legend')
  const tree = useMemo(layerTree, [])
  return (
    <div className={styles.tree}>
      {tree.map((branch) => (
        <Branch key={branch.id} branch={branch} />
      ))}
      <LiveLegend />
      <p className={styles.note}>{say('note')}</p>
    </div>
  )
}

function useChoice() {
  const { place, change } = usePlace()
  const turn = (groups: readonly LayerGroup[], on: boolean) => {
    const ids = new Set(groups.map((group) => group.id))
    const hidden = place.hidden.filter((id) => !ids.has(id))
    const shown = place.shown.filter((id) => !ids.has(id))
    for (const group of groups) {
      if (group.shownFirst && !on) hidden.push(group.id)
      if (!group.shownFirst && on) shown.push(group.id)
    }
    change({ hidden, shown })
  }
  const fade = (group: LayerGroup, share: number) => {
    const { [group.id]: _, ...others } = place.faded
    change({ faded: share < 1 ? { ...others, [group.id]: share } : others })
  }
  return { place, turn, fade }
}

function Branch({ branch }: { readonly branch: LayerBranch }) {
  const read = useText()
  const say = useTranslations('legend')
  const { place, turn } = useChoice()
  const [open, setOpen] = useState(branch.id !== 'ground')
  const some = branch.groups.some((group) => isShown(group, place.hidden, place.shown))
  const name = read(branch.name)
  return (
    <section className={styles.branch}>
      <header className={styles.branchHead}>
        <IconButton
          icon={open ? 'down' : 'right'}
          label={say(open ? 'fold' : 'unfold', { name })}
          onClick={() => setOpen(!open)}
        />
        <h3 className={styles.branchName}>{name}</h3>
        <Switch label={name} on={some} onChange={(on) => turn(branch.groups, on)} />
      </header>
      {open ? (
        <ul>
          {branch.groups.map((group) => (
            <Line key={group.id} group={group} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Line({ group }: { readonly group: LayerGroup }) {
  const read = useText()
  const say = useTranslations('legend')
  const { place, turn, fade } = useChoice()
  const shown = isShown(group, place.hidden, place.shown)
  const name = read(group.name)
  return (
    <li className={styles.line} data-shown={shown}>
      <Swatch group={group} />
      <span className={styles.name}>{name}</span>
      {shown ? (
        <span className={styles.slider}>
          <Slider
            label={say('opacity', { name })}
            value={place.faded[group.id] ?? 1}
            minimum={0.1}
            maximum={1}
            step={0.1}
            onChange={(share) => fade(group, share)}
          />
        </span>
      ) : null}
      <Switch label={name} on={shown} onChange={(on) => turn([group], on)} />
    </li>
  )
}

const LIVE = ['P1', 'P2', 'P3', 'unsure', 'offline', 'must-leave', 'shelter', 'cordon'] as const

/** What moves on the map: alarms, sensors that fell silent, the three lines. */
function LiveLegend() {
  const say = useTranslations('legend')
  return (
    <section className={styles.branch}>
      <header className={styles.branchHead}>
        <h3 className={styles.branchName}>{say('live')}</h3>
      </header>
      <ul className={styles.live}>
        {LIVE.map((mark) => (
          <li key={mark} className={styles.liveLine}>
            <span className={styles[mark]} aria-hidden="true" />
            {say(`mark.${mark}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
