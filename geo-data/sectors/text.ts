/** Something said to a person, in both languages of the product. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Says it in both languages: `text('燃气', 'Gas')`. */
export const text = (zh: string, en: string): Text => ({ zh, en })
