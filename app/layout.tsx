import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { CITIES } from '../geo-data/cities.ts'
import { MESSAGES } from './_features/messages.ts'
import { ApolloRoom } from './_lib/shell/apollo-room.tsx'
import { IntlRoom } from './_lib/shell/intl-room.tsx'
import { LOCALE_COOKIE, localeOf } from './_lib/shell/locale.ts'
import { Letters } from './_ui/letters.tsx'
import './_ui/tokens.css'
import './_ui/base.css'

const localeAsked = async () => localeOf((await cookies()).get(LOCALE_COOKIE)?.value)

export async function generateMetadata(): Promise<Metadata> {
  const { desk } = MESSAGES[await localeAsked()]
  return { title: desk.product, description: desk.description }
}

/** The shell of every screen: language, clock of the city, one client. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const locale = await localeAsked()
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <body>
        <Letters />
        <IntlRoom locale={locale} messages={MESSAGES[locale]} timeZone={CITIES[0]?.timeZone ?? 'Asia/Shanghai'}>
          <ApolloRoom>{children}</ApolloRoom>
        </IntlRoom>
      </body>
    </html>
  )
}
