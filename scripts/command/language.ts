/** The language of a terminal, as POSIX has it: LC_ALL over LC_MESSAGES over LANG; English where none says Chinese. */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): 'zh' | 'en' =>
  /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'

export type Language = ReturnType<typeof languageOf>
