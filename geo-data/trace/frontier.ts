/** What is still to be walked to, nearest first: a binary heap. A node may stand in it more than once, its shortest way comes out first. */
export class Frontier {
  readonly #nodes: { readonly id: number; readonly metres: number }[] = []

  add(id: number, metres: number): void {
    const nodes = this.#nodes
    nodes.push({ id, metres })
    for (let at = nodes.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1
      if (this.#metres(parent) <= metres) return
      this.#swap(at, parent)
      at = parent
    }
  }

  /** Takes the nearest out; undefined where nothing is left. */
  take(): { readonly id: number; readonly metres: number } | undefined {
    const nodes = this.#nodes
    const [first] = nodes
    const last = nodes.pop()
    if (nodes.length === 0 || !last) return first
    nodes[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = this.#metres(right) < this.#metres(left) ? right : left
      if (this.#metres(child) >= last.metres) return first
      this.#swap(at, child)
      at = child
    }
  }

  #metres(at: number): number {
    return this.#nodes[at]?.metres ?? Number.POSITIVE_INFINITY
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#nodes[one], this.#nodes[other]]
    if (!a || !b) return
    this.#nodes[one] = b
    this.#nodes[other] = a
  }
}
