/** Longest side of a photo on its way, pixels: a number plate across a road stays legible. */
const LONGEST_PX = 1920
const QUALITY = 0.82

/** Width and height that fit, never larger than they were. */
export function fitted(width: number, height: number): { readonly width: number; readonly height: number } {
  const share = Math.min(1, LONGEST_PX / Math.max(width, height))
  return { width: Math.round(width * share), height: Math.round(height * share) }
}

/**
 * A photo as it goes over a weak line: at most 1920 pixels long, JPEG, turned upright. What the browser cannot open goes as it is,
 * and the city decides. In a browser only.
 */
export async function photoForSending(file: File): Promise<{ readonly bytes: Blob; readonly fileName: string }> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return { bytes: file, fileName: file.name }
  const { width, height } = fitted(picture.width, picture.height)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  picture.close()
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  return { bytes, fileName: `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg` }
}
