const AGAIN_MS = 10_000

/** Whether this browser can draw maps and scenes now: it may have no WebGL 2, or a graphics process that is just starting anew. */
function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A page may hold sixteen of them, and one that was only asked for is held until somebody tidies up.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

/** Looks every ten seconds whether the browser can draw again, and says so once: nobody reloads a wall. @returns how to stop */
export function whenDrawable(say: () => void, can = canDraw): () => void {
  const timer = setInterval(() => {
    if (!can()) return
    clearInterval(timer)
    say()
  }, AGAIN_MS)
  return () => clearInterval(timer)
}
