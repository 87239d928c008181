const HOME: Readonly<Record<string, string>> = { wall: '/wall', crew: '/field' }

/** Where somebody goes after the door: where he came from, else the screen of his role. Never to another site. */
export function doorOf(role: string, next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : (HOME[role] ?? '/desk')
}
