import './globals.css';
import '@autumn/react/styles.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { currentPerson } from '../lib/session';
import { CheckoutNotice } from './components/checkout-notice';
import { Footer } from './components/footer';
import { Header } from './components/header';
import { Providers } from './providers';

export const metadata: Metadata = {
  title: {
    default: 'Inkwell: the writing studio that keeps you writing',
    template: '%s · Inkwell',
  },
  description: 'Draft, check and publish with an assistant that stays out of your way.',
  icons: {
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="%23325a46"/><path d="M10 23c0-8 4-13 12-15-1 7-5 11-10 12" fill="none" stroke="white" stroke-width="2.5" stroke-linecap="round"/></svg>',
  },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <Providers identity={person?.id ?? null} sandboxUrl={process.env['INKWELL_SANDBOX_URL']}>
          <Header person={person} />
          <CheckoutNotice />
          <main id="main">{children}</main>
          <Footer />
        </Providers>
      </body>
    </html>
  );
}
