'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { formatNumber, NOTHING } from '../../../../_lib/format.ts'
import { useText } from '../../../../_lib/language.tsx'
import { Button, IconButton } from '../../../../_ui/control/button.tsx'
import { Facts } from '../../../../_ui/show/facts.tsx'
import { useAsset } from '../../../asset/use-asset.ts'
import { kindName } from '../../../sector/sector-words.ts'
import styles from '../hands.module.css'
import { CompartmentReadings } from './compartment-readings.tsx'
import { positionAt } from './path.ts'
import type { Ride } from './ride.ts'
import { stepByKey } from './ride-keys.ts'
import { type Span, spanAt } from './run.ts'

interface RidePanelProps {
  readonly ride: Ride
  readonly onStep: (toward: 1 | -1) => void
  readonly onToggle: () => void
  readonly onTurn: () => void
  readonly onStop: () => void
}

const metres = (value: number, decimals = 0) => `${formatNumber(value, decimals)} m`

/** Where one is along a line, or in a tunnel, and the hands that one goes on with. */
export function RidePanel({ ride, onStep, onToggle, onTurn, onStop }: RidePanelProps) {
  const say = useTranslations('scene.hands')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const span = spanAt(ride.run, ride.chainageM)
  if (!span) return null
  const verbs = { step: onStep, toggle: onToggle, stop: onStop }
  return (
    <section
      ref={panel}
      className={styles.panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: takes the arrow keys
      tabIndex={0}
      aria-label={say(`${ride.kind}.title`)}
      aria-describedby="ride-keys"
      data-own-legend={ride.kind === 'walk'}
      data-riding=""
      onKeyDown={(event) => stepByKey(event, verbs)}
    >
      <Place ride={ride} span={span} />
      <Where ride={ride} span={span} />
      <div className={styles.row}>
        <IconButton icon="left" label={say('back')} onClick={() => onStep(-1)} />
        <Button small icon={ride.moving ? 'pause' : 'play'} onClick={onToggle}>
          {say(ride.moving ? 'pause' : 'go')}
        </Button>
        <IconButton icon="right" label={say('forward')} onClick={() => onStep(1)} />
        <Button small icon="undo" onClick={onTurn}>
          {say('turn')}
        </Button>
        <Button small icon="stop" onClick={onStop}>
          {say('stop')}
        </Button>
      </div>
      <p id="ride-keys" className={styles.soft}>
        {say(`${ride.kind}.keys`)}
      </p>
      {ride.kind === 'walk' ? <CompartmentReadings segmentId={span.segment.id} /> : null}
    </section>
  )
}

interface PartProps {
  readonly ride: Ride
  readonly span: Span
}

/** What one is on, said aloud when it becomes another. */
function Place({ ride, span }: PartProps) {
  const say = useTranslations('scene.hands')
  const read = useText()
  const { segment } = span
  const { asset } = useAsset('segment', segment.id)
  const number = asset?.attributes.compartment_no
  return (
    <div role="status">
      <p className={styles.soft}>
        {say(`${ride.kind}.title`)} · {read(kindName(segment.sectorId, segment.kind))}
      </p>
      <p className={styles.name}>
        {asset ? (asset.name ? read(asset.name) : asset.code) : NOTHING}
        {typeof number === 'string' ? ` · ${number}` : null}
      </p>
    </div>
  )
}

/** Chainage, depth and size, as they change with every step. */
function Where({ ride, span }: PartProps) {
  const say = useTranslations('scene.hands')
  const { run, chainageM } = ride
  const { segment, fromM, toM } = span
  const depthM = -positionAt(run.path, chainageM)[2]
  const facts = [
    {
      id: 'chainage',
      name: say('chainage'),
      value: say('of', { at: metres(chainageM), all: metres(run.path.lengthM) }),
    },
    {
      id: 'within',
      name: say(`${ride.kind}.within`),
      value: say('of', { at: metres(chainageM - fromM), all: metres(toM - fromM) }),
    },
    { id: 'depth', name: say('depth'), value: metres(depthM, 1) },
    {
      id: 'size',
      name: say(segment.boreM ? 'bore' : 'diameter'),
      value: segment.boreM
        ? `${segment.boreM.map((side) => formatNumber(side, 1)).join(' × ')} m`
        : segment.diameterMm === null
          ? NOTHING
          : `${formatNumber(segment.diameterMm)} mm`,
    },
  ]
  return <Facts facts={facts} />
}
