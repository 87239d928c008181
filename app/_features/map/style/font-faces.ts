import type { StyleSpecification } from 'maplibre-gl'
import { hasSystemFace } from '../../../_ui/letters.tsx'
import { BUNDLED_FACE, SYSTEM_FACES } from '../../../_ui/typeface.ts'

type FontFaces = NonNullable<StyleSpecification['font-faces']>

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    return [] // a sheet of another origin may not be read
  }
}

/**
 * Tells the map of a machine without Chinese letters which bundled font file covers which characters, read from the page's own
 * style sheets. Empty where the machine has its own, and when the sheets cannot be read: the map then takes the machine's.
 */
export function fontFaces(): FontFaces {
  if (hasSystemFace()) return {}
  const faces = [...document.styleSheets].flatMap((sheet) =>
    facesOf(sheet).flatMap(({ style }) => {
      const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
      const family = style.getPropertyValue('font-family').replaceAll(/['"]/g, '')
      if (family !== BUNDLED_FACE || !url) return []
      const ranges = style
        .getPropertyValue('unicode-range')
        .split(',')
        .map((range) => range.trim())
      return [{ url: new URL(url, sheet.href ?? location.href).href, 'unicode-range': ranges.filter(Boolean) }]
    }),
  )
  return faces.length > 0 ? { [SYSTEM_FACES[0]]: faces } : {}
}
