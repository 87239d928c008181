'use client'
import { useEffect } from 'react'

/** A phone is read under the sky: the whole page, dialogs too, wears the light greys while it shows the street's face. */
export function useDaylight() {
  useEffect(() => {
    const page = document.documentElement
    page.toggleAttribute('data-daylight', true)
    return () => {
      page.removeAttribute('data-daylight')
    }
  }, [])
}
