'use client'
import { useState } from 'react'
import styles from './photo.module.css'

interface PhotoProps {
  readonly src: string
  readonly alt: string
  /** What stands in its place when it cannot be had. */
  readonly missing: string
  readonly className?: string | undefined
}

/** A photo, or words in its frame where its file is gone or does not come: a broken picture says nothing. */
export function Photo({ src, alt, missing, className }: PhotoProps) {
  const [gone, setGone] = useState(false)
  if (gone)
    return (
      <span className={[styles.missing, className].join(' ')} title={alt}>
        {missing}
      </span>
    )
  // biome-ignore lint/performance/noImgElement: behind the session, so no optimiser may fetch it
  return <img className={className} src={src} alt={alt} loading="lazy" onError={() => setGone(true)} />
}
