const rightToLeft = /^(ar|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(-|$)|-(arab|hebr)(-|$)/i;

/**
 * Which way a language is written, for `<html dir>`: `Intl.Locale` knows it too, but not yet in every browser.
 *
 * @example
 * const locale = 'ar-EG';
 * <html lang={locale} dir={directionOf(locale)}>{children}</html>
 */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.test(locale) ? 'rtl' : 'ltr');
