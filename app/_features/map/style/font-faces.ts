import type { StyleSpecification } from 'maplibre-gl'

type FontFaces = NonNullable<StyleSpecification['font-faces']>

/** The family that `app/layout.tsx` bundles. */
const FAMILY = 'Noto Sans SC Variable'

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    return [] // a sheet of another origin may not be read
  }
}

/**
 * Tells the map which bundled font file covers which characters, read from the page's own style sheets, so that names are drawn
 * alike on every machine, whatever fonts it has and without a network. Empty when the sheets cannot be read: the map then takes
 * the machine's fonts.
 */
export function fontFaces(name: string): FontFaces {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    facesOf(sheet).flatMap(({ style }) => {
      const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
      const family = style.getPropertyValue('font-family').replaceAll(/['"]/g, '')
      if (family !== FAMILY || !url) return []
      const ranges = style
        .getPropertyValue('unicode-range')
        .split(',')
        .map((range) => range.trim())
      return [{ url: new URL(url, sheet.href ?? location.href).href, 'unicode-range': ranges.filter(Boolean) }]
    }),
  )
  return faces.length > 0 ? { [name]: faces } : {}
}
