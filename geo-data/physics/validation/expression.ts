const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  ln: Math.log,
  log: Math.log,
  log10: Math.log10,
  exp: Math.exp,
  sqrt: Math.sqrt,
}

const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|([A-Za-z_]\w*)|([-+*/^()]))/y

type Reader = { readonly tokens: readonly string[]; at: number; readonly variables: Readonly<Record<string, number>> }

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text)
    if (!found) throw new SyntaxError(`cannot read the formula ${text}`)
    const [, number, word, sign] = found
    const glued = word?.match(/^(ln|log|sqrt|exp)(\d+)$/)
    if (glued?.[1] && glued[2]) tokens.push(glued[1], glued[2])
    else tokens.push(number ?? word ?? sign ?? '')
  }
  return tokens
}

const startsFactor = (token: string | undefined): boolean => token !== undefined && /^[\w(.]/.test(token)

function sum(reader: Reader): number {
  let value = product(reader)
  while (reader.tokens[reader.at] === '+' || reader.tokens[reader.at] === '-') {
    const sign = reader.tokens[reader.at++] === '+' ? 1 : -1
    value += sign * product(reader)
  }
  return value
}

/** Factors side by side are multiplied, as on paper: 0.0674 x^0.9. */
function product(reader: Reader): number {
  let value = signed(reader)
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === '*' || token === '/') {
      reader.at += 1
      const factor = signed(reader)
      value = token === '*' ? value * factor : value / factor
    } else if (startsFactor(token)) value *= power(reader)
    else return value
  }
}

function signed(reader: Reader): number {
  if (reader.tokens[reader.at] !== '-') return power(reader)
  reader.at += 1
  return -signed(reader)
}

function power(reader: Reader): number {
  const base = atom(reader)
  if (reader.tokens[reader.at] !== '^') return base
  reader.at += 1
  return base ** signed(reader)
}

function atom(reader: Reader): number {
  const token = reader.tokens[reader.at++]
  if (token === undefined) throw new SyntaxError('the formula ends too early')
  if (token === '(') {
    const value = sum(reader)
    if (reader.tokens[reader.at++] !== ')') throw new SyntaxError('a bracket is not closed')
    return value
  }
  const known = reader.variables[token]
  if (known !== undefined) return known
  const named = FUNCTIONS[token]
  if (named) return applied(reader, named)
  const number = Number(token)
  if (Number.isNaN(number)) throw new SyntaxError(`nobody gave a value for ${token}`)
  return number
}

/** ln x, ln^2 x, sqrt(x). */
function applied(reader: Reader, named: (x: number) => number): number {
  if (reader.tokens[reader.at] !== '^') return named(atom(reader))
  reader.at += 1
  const exponent = atom(reader)
  return named(atom(reader)) ** exponent
}

/** The value of a printed formula such as `0.01122 x^1.4024 exp(-0.054 ln^2 x)`. Throws SyntaxError where it cannot be read. */
export function evaluate(text: string, variables: Readonly<Record<string, number>>): number {
  const reader: Reader = { tokens: tokensOf(text), at: 0, variables }
  const value = sum(reader)
  if (reader.at < reader.tokens.length) throw new SyntaxError(`cannot read the formula ${text}`)
  return value
}
