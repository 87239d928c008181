const LONGEST = 10

/** The names by which a shapefile's table knows columns, ten letters at most; where two would be one, the later is numbered. */
export const dbfNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    let short = name.slice(0, LONGEST)
    for (let number = 2; taken.has(short); number += 1)
      short = `${name.slice(0, LONGEST - 1 - String(number).length)}_${number}`
    taken.add(short)
    return short
  })
}
