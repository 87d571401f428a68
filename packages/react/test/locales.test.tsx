import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  CurrentPlan,
  InvoiceList,
  type Messages,
  messages,
  PaymentMethod,
  Paywall,
  PricingTable,
  ReferralCard,
  UsageChart,
  UsageMeter,
} from '../src/index.ts';
import { directionOf, loadMessages, locales } from '../src/locales/index.ts';
import { formatOf } from '../src/text/format.ts';
import { trialText, unitsText } from '../src/text/phrases.ts';
import { createSay } from '../src/text/say.ts';
import { catalog } from './support/catalog.ts';
import { controls } from './support/control.ts';
import { renderApp } from './support/render.tsx';
import { openStack } from './support/stack.ts';

const translated = locales.filter((locale) => locale !== 'en');
const names = Object.keys(messages) as (keyof Messages)[];
const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, slot]) => slot).sort();
const pluralsOf = (text: string) => [...text.matchAll(/plural,((?: \w+ \{[^{}]*\})+)\}/g)];

test.each(translated)('%s says everything, with the same values', async (locale) => {
  const texts = await loadMessages(locale);
  expect(Object.keys(texts).sort()).toEqual([...names].sort());
  for (const name of names) expect(slotsOf(texts[name]), name).toEqual(slotsOf(messages[name]));
});

const forms: Readonly<Record<string, readonly string[]>> = {
  de: ['1 Tag kostenlos testen', '3 Tage kostenlos testen', '14 Tage kostenlos testen'],
  fr: ['1 jour d’essai gratuit', '3 jours d’essai gratuit', '14 jours d’essai gratuit'],
  es: ['1 día de prueba gratis', '3 días de prueba gratis', '14 días de prueba gratis'],
  pt: ['1 dia de teste grátis', '3 dias de teste grátis', '14 dias de teste grátis'],
  ja: ['1日間の無料トライアル', '3日間の無料トライアル', '14日間の無料トライアル'],
  ar: ['تجربة مجانية لمدة يوم واحد', 'تجربة مجانية لمدة 3 أيام', 'تجربة مجانية لمدة 14 يومًا'],
};

test.each(translated)('%s counts in its own plural forms', async (locale) => {
  const say = createSay(await loadMessages(locale), {}, formatOf(locale, 'UTC'));
  const trials = [1, 3, 14].map((length) => trialText(say, { length, duration: 'day', cardRequired: true }));
  expect(trials).toEqual(forms[locale]);
});

test.each(translated)('%s leaves no form out', async (locale) => {
  for (const [name, text] of Object.entries(await loadMessages(locale)))
    for (const [, plural = ''] of pluralsOf(text)) expect(plural, name).toMatch(/ other \{.+\}/);
});

test.each([
  ['en', 0, '0 words'],
  ['en', 1, '1 word'],
  ['en', 1.5, '1.5 words'],
  ['fr', 0, '0 word'],
  ['fr', 1.5, '1,5 word'],
  ['fr', 2, '2 words'],
  ['de', 0, '0 words'],
  ['ja', 1, '1 words'],
] as const)('%s takes the form of a unit that belongs to %d', async (locale, amount, expected) => {
  const format = formatOf(locale, 'UTC');
  const say = createSay(await loadMessages(locale), {}, format);
  expect(unitsText(say, format, amount, { singular: 'word', plural: 'words' })).toBe(expected);
});

const start = Date.UTC(2031, 0, 15, 12);

async function shop() {
  const stack = openStack();
  const { post, buy } = controls(stack);
  await post('/sandbox/reset', { now: start, frozen: true });
  await buy('pro');
  await stack.autumn.track({ customerId: 'ada', featureId: 'words', value: 1234 });
  return stack;
}

const seen: Readonly<Record<string, readonly string[]>> = {
  en: ['$20', 'per month', 'Save up to 16%', '50,000 words', 'then $10 per seat', 'Renews on February 15, 2031'],
  de: [
    '20 $',
    'pro Monat',
    'Bis zu 16 % sparen',
    '50.000 words',
    'danach 10 $ pro seat',
    'Verlängert sich am 15. Februar 2031',
  ],
  fr: [
    '20 $US',
    'par mois',
    'Jusqu’à 16 % d’économie',
    '50 000 words',
    'puis 10 $US par seat',
    'Se renouvelle le 15 février 2031',
  ],
  es: [
    '20 US$',
    'al mes',
    'Ahorra hasta un 16 %',
    '50.000 words',
    'después 10 US$ por seat',
    'Se renueva el 15 de febrero de 2031',
  ],
  pt: [
    'US$ 20',
    'por mês',
    'Economize até 16%',
    '50.000 words',
    'depois US$ 10 por seat',
    'Renova em 15 de fevereiro de 2031',
  ],
  ja: ['$20', '/ 月', '最大16%お得', '50,000 words', '以降はseatあたり$10', '2031年2月15日に更新'],
  ar: ['20 US$', 'في الشهر', 'وفّر حتى 16%', '50,000 words', 'ثم 10 US$ لكل seat', 'تتجدد في 15 فبراير 2031'],
};
const more: Readonly<Record<string, readonly string[]>> = {
  en: ['48,766 of 50,000 words left', 'January 15, 2031', 'Paid', 'Unlock Priority support', '1,234 words in all'],
  de: [
    'Noch 48.766 / 50.000 words',
    '15. Januar 2031',
    'Bezahlt',
    'Priority support freischalten',
    'Insgesamt 1.234 words',
  ],
  fr: [
    'Reste 48 766 sur 50 000 words',
    '15 janvier 2031',
    'Payée',
    'Débloquer Priority support',
    '1 234 words au total',
  ],
  es: [
    'Quedan 48.766 de 50.000 words',
    '15 de enero de 2031',
    'Pagada',
    'Desbloquea Priority support',
    '1234 words en total',
  ],
  pt: [
    'Restam 48.766 de 50.000 words',
    '15 de janeiro de 2031',
    'Paga',
    'Desbloqueie Priority support',
    '1.234 words no total',
  ],
  ja: ['残り 48,766 / 50,000 words', '2031年1月15日', '支払い済み', 'Priority supportを利用する', '合計 1,234 words'],
  ar: [
    'المتبقي 48,766 من 50,000 words',
    '15 يناير 2031',
    'مدفوعة',
    'احصل على Priority support',
    'الإجمالي 1,234 words',
  ],
};

/** As it is read: without the marks that only steer its direction, and every blank a blank. */
const readable = (text: string) =>
  text
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

function shownTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(readable(walker.currentNode.textContent ?? ''));
  return texts.filter(Boolean);
}

test.each(locales)('%s is what the components say, money, dates and counts included', async (locale) => {
  const texts = await loadMessages(locale);
  renderApp(
    <>
      <PricingTable />
      <CurrentPlan />
      <UsageMeter featureId="words" />
      <InvoiceList />
      <PaymentMethod />
      <ReferralCard programId="invite" />
      <Paywall featureId="support" />
      <UsageChart featureId="words" />
    </>,
    { stack: await shop(), locale, messages: texts },
  );
  await expect.poll(shownTexts, { timeout: 10_000 }).not.toContain(texts.loading);
  await expect.poll(shownTexts).toEqual(expect.arrayContaining([...(seen[locale] ?? []), ...(more[locale] ?? [])]));
  const own = new Set<string>(Object.values(texts));
  const data = new Set(catalog.products.map(({ name }) => name));
  const english = new Set<string>(Object.values(messages).filter((text) => !own.has(text) && !data.has(text)));
  expect(shownTexts().filter((text) => english.has(text))).toEqual([]);
});

test('your own words win over those of the locale', async () => {
  const texts = { ...(await loadMessages('de')), renewsOn: 'Weiter am {date}' };
  renderApp(<CurrentPlan />, { stack: await shop(), locale: 'de', messages: texts });
  expect(await screen.findByText('Weiter am 15. Februar 2031')).toBeInTheDocument();
});

test('a name keeps its own order in a sentence that runs the other way', async () => {
  const say = createSay(messages, await loadMessages('ar'), formatOf('ar', 'UTC'));
  expect(say('upgrade', { product: 'Pro (yearly)' })).toContain('\u2068Pro (yearly)\u2069');
});

test('an amount and an expiry keep their order in a line that runs the other way', async () => {
  const format = formatOf('ar', 'UTC');
  expect(format.money(20, 'usd')).toMatch(/US\$\u200e$/);
  expect(createSay(messages, await loadMessages('ar'), format)('cardExpires', { month: '12', year: '34' })).toMatch(
    /\u2066\u2068?12\u2069?\/\u2068?34\u2069?\u2069/,
  );
});

test.each([
  ['de-AT', 'Erneut versuchen'],
  ['pt-BR', 'Tentar de novo'],
  ['AR-eg', 'إعادة المحاولة'],
  ['nl', 'Try again'],
  ['constructor', 'Try again'],
])('the words for %s are the nearest there are', async (locale, retry) => {
  expect((await loadMessages(locale)).retry).toBe(retry);
});

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['uz-Arab-AF', 'rtl'],
  ['az-Latn', 'ltr'],
  ['arn', 'ltr'],
  ['ja', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
