/** The style sheet of the bundled family: a hundred files of letters, of which a browser fetches those that the page writes. */
import '@fontsource-variable/noto-sans-sc/index.css'
