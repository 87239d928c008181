/** The part of hls.js without subtitles, other languages and locks comes without types of its own; they are those of the whole. */
declare module 'hls.js/light' {
  export { default } from 'hls.js'
}
