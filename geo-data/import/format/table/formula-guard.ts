/** What a spreadsheet takes for the beginning of a formula, wherever a table came from (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

/** A text as a table may carry it: one that looks like a formula gets an apostrophe before it, which spreadsheets do not show. */
export const guarded = (text: string): string => (FORMULA.test(text) || /^'[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The text again, as it was before it was guarded. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
