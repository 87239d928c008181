'use client'
/** The provider as a client module: on the server next-intl would look for a request configuration, which this product does not need. */
export { NextIntlClientProvider as IntlRoom } from 'next-intl'
