/** Stroke paths on a 16 × 16 grid, drawn for this product. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4 14 14',
  layers: 'M8 2 14 5.2 8 8.4 2 5.2 8 2ZM2.4 8.2 8 11.2l5.6-3M2.4 11 8 14l5.6-3',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3L4 11ZM6.8 14.2h2.4',
  sound: 'M2.5 6.2h2.2L8 3.4v9.2L4.7 9.8H2.5V6.2ZM10.4 5.8a3 3 0 0 1 0 4.4M12.2 4a5.6 5.6 0 0 1 0 8',
  mute: 'M2.5 6.2h2.2L8 3.4v9.2L4.7 9.8H2.5V6.2ZM10.6 6.2l3.4 3.6M14 6.2l-3.4 3.6',
  close: 'm3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  right: 'm6 4 4 4-4 4',
  left: 'M10 4 6 8l4 4',
  check: 'm3 8.4 3.2 3.2L13 4.8',
  phone:
    'M4 2.6h2l1.1 2.8-1.5 1.2a7 7 0 0 0 3.8 3.8l1.2-1.5 2.8 1.1v2c0 .8-.6 1.4-1.4 1.4C6.6 13 3 9.4 2.6 4 2.6 3.2 3.2 2.6 4 2.600Z',
  pin: 'M8 14s4.6-4.4 4.6-7.8a4.6 4.6 0 0 0-9.2 0C3.4 9.6 8 14 8 14ZM8 4.700a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z',
  clock: 'M8 2.200a5.8 5.8 0 1 1 0 11.600A5.8 5.8 0 0 1 8 2.200ZM8 4.800V8l2.2 1.5',
  user: 'M8 2.600a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.400ZM3 13.600a5 5 0 0 1 10 0',
  people:
    'M6 3a2.3 2.3 0 1 1 0 4.600A2.3 2.3 0 0 1 6 3ZM1.8 12.800a4.2 4.2 0 0 1 8.4 0M10.4 3.200a2.2 2.2 0 0 1 0 4.200M11.8 9a4 4 0 0 1 2.6 3.8',
  globe:
    'M8 2.200a5.8 5.8 0 1 1 0 11.600A5.8 5.8 0 0 1 8 2.200ZM2.4 8h11.200M8 2.200c3.4 3.4 3.4 8.2 0 11.6-3.4-3.4-3.4-8.2 0-11.600Z',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  target: 'M8 3.600a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.800ZM8 1.600v3M8 11.400v3M1.6 8h3M11.4 8h3',
  link: 'M6.6 9.4 9.4 6.600M7 4.800l1.6-1.600a3 3 0 0 1 4.2 4.200L11.2 9M9 11.200l-1.6 1.600a3 3 0 0 1-4.2-4.200L4.8 7',
  download: 'M8 2.400v7.800M4.8 7.2 8 10.400l3.2-3.200M2.8 13.400h10.4',
  play: 'M4.6 3v10l8-5-8-5Z',
  pause: 'M5 3v10M11 3v10',
  stop: 'M4 4h8v8H4V4Z',
  wind: 'M2 6h7.200a1.8 1.8 0 1 0-1.7-2.400M2 8.600h10a1.9 1.9 0 1 1-1.8 2.600M2 11.200h5a1.4 1.4 0 1 1-1.3 1.9',
  chart: 'M2.4 2.400v11.200h11.200M4.8 10.2 7.4 7l2 1.8 3.8-4.6',
  eye: 'M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8ZM8 6.200a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600Z',
  task: 'M3 3h10v10H3V3ZM5.4 8.200l1.8 1.8 3.4-4',
  send: 'M14 2 2 7l4.8 2.200L9 14l5-12ZM6.8 9.2 10 6',
  lock: 'M3.6 7.200h8.800v6.200H3.600V7.200ZM5.4 7.200V5.200a2.6 2.6 0 0 1 5.2 0v2',
  history: 'M2.6 8a5.4 5.4 0 1 0 1.7-3.900L2.6 5.600M2.6 2.400v3.200h3.200M8 5v3.200l2 1.4',
  filter: 'M2.400 3h11.200L9.400 8.200v4.200l-2.800 1.400V8.200L2.400 3Z',
  undo: 'M5.6 3.4 2.6 6.4l3 3M2.8 6.4h6.400a3.6 3.6 0 0 1 0 7.200H6',
  redo: 'm10.4 3.4 3 3-3 3M13.2 6.4H6.800a3.6 3.6 0 0 0 0 7.200H10',
  warning: 'M8 2.4 14.4 13.400H1.600L8 2.400ZM8 6.400v3.200M8 11.400v.2',
  camera: 'M2 5h2.600L5.8 3.400h4.400L11.4 5H14v8H2V5ZM8 6.800a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.400Z',
  menu: 'M2.6 4.200h10.800M2.6 8h10.800M2.6 11.800h10.8',
  tree: 'M3 2.600v8.800h4M3 6h4M7 4.400h6v3.200H7V4.400ZM7 9.800h6V13H7V9.800Z',
} as const

/** Names of the icons there are. */
export type IconName = keyof typeof PATHS

/** A decorative icon; the control it stands in carries the words. */
export function Icon({ name, size = '1.15em' }: { readonly name: IconName; readonly size?: string }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
