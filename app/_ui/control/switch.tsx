'use client'
import { Slider as RadixSlider, Switch as RadixSwitch } from 'radix-ui'
import styles from './switch.module.css'

interface SwitchProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off, at once. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <RadixSwitch.Root className={styles.switch} checked={on} onCheckedChange={onChange} aria-label={label}>
      <RadixSwitch.Thumb className={styles.thumb} />
    </RadixSwitch.Root>
  )
}

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly onChange: (value: number) => void
}

/** A number between two ends; arrows move it by one step. */
export function Slider({ label, value, minimum, maximum, step, onChange }: SliderProps) {
  return (
    <RadixSlider.Root
      className={styles.slider}
      value={[value]}
      min={minimum}
      max={maximum}
      step={step}
      onValueChange={([next]) => next !== undefined && onChange(next)}
    >
      <RadixSlider.Track className={styles.track}>
        <RadixSlider.Range className={styles.range} />
      </RadixSlider.Track>
      <RadixSlider.Thumb className={styles.knob} aria-label={label} />
    </RadixSlider.Root>
  )
}
