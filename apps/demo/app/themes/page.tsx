import { prefetchAutumn } from '@autumn/react';
import { ar } from '@autumn/react/locales/ar';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import Link from 'next/link';
import { showroomPerson } from '../../lib/people';
import { showroomCaller, themeWithin } from '../../lib/showroom';
import { Showroom } from './showroom';
import { Specimens } from './specimens';

export const metadata: Metadata = { title: 'Themes' };

const themes = [
  ['ink', 'Ink', 'Black on white and square, for pages that have a colour of their own.'],
  ['lagoon', 'Lagoon', 'Cool greys and a deep blue-green, for dashboards and tools.'],
  ['plum', 'Plum', 'Soft, round and violet, for apps that people use at home.'],
] as const;

const schemes = ['light', 'dark'] as const;

export default async function ThemesPage({ searchParams }: { searchParams: Promise<{ dir?: string }> }) {
  const isRightToLeft = (await searchParams).dir === 'rtl';
  const queryClient = new QueryClient();
  await prefetchAutumn(queryClient, showroomCaller, showroomPerson);
  const styles = await Promise.all(themes.map(([id]) => themeWithin(`[data-look="${id}"]`, id)));
  return (
    <div className="themes">
      <style>{styles.join('\n')}</style>
      <h1>Themes</h1>
      <p className="lead">
        The same components three times, in light and in dark. Everything works: buy, cancel, change your mind. All six
        are one customer, and have asked the server once.
      </p>
      <nav className="directions" aria-label="Direction">
        <Link href="/themes" aria-current={isRightToLeft ? undefined : 'page'}>
          English, left to right
        </Link>
        <Link href="/themes?dir=rtl" aria-current={isRightToLeft ? 'page' : undefined}>
          Arabic, right to left
        </Link>
      </nav>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <Showroom locale={isRightToLeft ? 'ar' : 'en-US'} messages={isRightToLeft ? ar : undefined}>
          {themes.map(([id, title, about]) => (
            <section key={id} className="theme" aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <p>{about}</p>
              <div className="panes" data-look={id}>
                {schemes.map((scheme) => (
                  <div
                    key={scheme}
                    className="pane"
                    data-theme={scheme}
                    dir={isRightToLeft ? 'rtl' : 'ltr'}
                    lang={isRightToLeft ? 'ar' : 'en'}
                  >
                    <Specimens of={`${title}, ${scheme}`} />
                  </div>
                ))}
              </div>
            </section>
          ))}
        </Showroom>
      </HydrationBoundary>
    </div>
  );
}
