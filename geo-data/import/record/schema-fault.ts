import { z } from 'zod'
import type { Text } from '../../sectors/text.ts'

const ZH = z.locales.zhCN().localeError

/** What a schema first finds wrong with a value, after the path of the field; @param whole what to call it where the whole is wrong */
export const schemaFault = (schema: z.ZodType, value: unknown, whole: string): Text => {
  const first = (params?: { readonly error: typeof ZH }): string => {
    const issue = schema.safeParse(value, params).error?.issues[0]
    return `${issue?.path.join('.') || whole}: ${issue?.message}`
  }
  return { zh: first({ error: ZH }), en: first() }
}
