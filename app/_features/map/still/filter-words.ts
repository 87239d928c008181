import { parseFilters } from '../../../../geo-data/layer-filter/filter-address.ts'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import type { Locale } from '../../../_lib/format.ts'
import { FONT } from '../../../_ui/typeface.ts'

const SAID: Readonly<Record<Locale, string>> = { zh: '仅显示部分：', en: 'Shown in part only: ' }

/** What a picture must say of itself where something was left out of it; empty where nothing was. */
export const filterWords = (filter: string, locale: Locale): string => {
  const names = parseFilters(filter).filters.map(({ layer }) => kindByRef(layer)?.it.name[locale] ?? layer)
  return names.length === 0 ? '' : SAID[locale] + names.join(locale === 'zh' ? '、' : ', ')
}

const LETTER_PX = 12

/** The picture of a map with words at its foot; as it is where there are none. */
export async function withWords(picture: ImageBitmap, words: string, ratio: number): Promise<ImageBitmap> {
  const pen = words === '' ? null : new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  if (!pen) return picture
  const letter = LETTER_PX * ratio
  pen.drawImage(picture, 0, 0)
  picture.close()
  pen.font = `600 ${letter}px ${FONT}`
  const width = Math.min(pen.measureText(words).width + letter, pen.canvas.width)
  pen.fillStyle = '#f6f9fb'
  pen.fillRect(0, pen.canvas.height - 2 * letter, width, 2 * letter)
  pen.fillStyle = '#0e1318'
  pen.fillText(words, letter / 2, pen.canvas.height - 0.65 * letter, width - letter)
  return pen.canvas.transferToImageBitmap()
}
