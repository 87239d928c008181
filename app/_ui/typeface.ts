/** Families with Chinese letters that machines bring along: nothing needs to be fetched where there is one. */
export const SYSTEM_FACES = [
  'Noto Sans SC',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
] as const

/** The family that `app/layout.tsx` brings along for all other machines: a megabyte of Chinese on a first visit. */
export const BUNDLED_FACE = 'Noto Sans SC Variable'

/** For a canvas; `--font` of `tokens.css` says the same to a style sheet. */
export const FONT = [...[...SYSTEM_FACES, BUNDLED_FACE].map((face) => `"${face}"`), 'sans-serif'].join(', ')
