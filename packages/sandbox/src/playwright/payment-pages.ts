/** What is used of Playwright's `Page`, of `@playwright/test` as well as of `playwright-core`. */
export interface BrowserPage {
  url(): string;
  waitForURL(url: (url: URL) => boolean): Promise<void>;
  locator(selector: string): { click(): Promise<void>; count(): Promise<number> };
}

/** Uses the payment page that a browser is on, or is on the way to. */
export interface PaymentPages {
  /** Pays, and goes on to where the app said that a payment leads. */
  readonly pay: (page: BrowserPage) => Promise<void>;
  /** The bank says no. The payment page stays, and says so. */
  readonly decline: (page: BrowserPage) => Promise<void>;
  /** The bank asks whether it is really you. @default answer: "confirm", which pays */
  readonly threeDSecure: (page: BrowserPage, answer?: 'confirm' | 'refuse') => Promise<void>;
  /** Goes back to the app without paying. */
  readonly leave: (page: BrowserPage) => Promise<void>;
}

const button = (action: string): string => `form:has(input[name="action"][value="${action}"]) button`;

export function paymentPages(origin: string): PaymentPages {
  const isPayment = (url: URL): boolean => url.origin === origin && url.pathname.startsWith('/checkout/');
  const isRefused = (url: URL): boolean => isPayment(url) && url.searchParams.has('problem');

  const press = async (page: BrowserPage, action: string): Promise<void> => {
    await page.waitForURL(isPayment);
    await page.locator(button(action)).click();
  };

  /** The page would go on by itself, but only after it was read. */
  const goOn = async (page: BrowserPage): Promise<void> => {
    await page.waitForURL((url) => !isPayment(url) || url.searchParams.has('done') || isRefused(url));
    if (isRefused(new URL(page.url()))) throw new Error('The payment page refused: this can no longer be bought.');
    const onward = page.locator('main a.button.primary');
    if (isPayment(new URL(page.url())) && (await onward.count()) > 0) await onward.click();
  };

  return {
    async pay(page) {
      await press(page, 'pay');
      await goOn(page);
    },
    async decline(page) {
      await press(page, 'decline');
      await page.waitForURL(isRefused);
    },
    async threeDSecure(page, answer = 'confirm') {
      await press(page, 'challenge');
      await press(page, answer === 'confirm' ? 'confirm' : 'fail');
      if (answer === 'confirm') await goOn(page);
      else await page.waitForURL(isRefused);
    },
    async leave(page) {
      await page.waitForURL(isPayment);
      await page.locator('main > p > a').click();
      await page.waitForURL((url) => !isPayment(url));
    },
  };
}
