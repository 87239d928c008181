const began = performance.now()

/** What a long bench is at, on stderr: its result alone goes to stdout. */
export const say = (what: string): void => {
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`)
}
