import type { purchaseMessages } from '../../text/purchase-messages.ts';
import type { Translation } from '../translation.ts';

export const purchase: Translation<typeof purchaseMessages> = {
  'checkoutTitle.new': '{product} wählen',
  'checkoutTitle.upgrade': 'Upgrade auf {product}',
  'checkoutTitle.trial': '{product} kostenlos testen',
  'checkoutTitle.downgrade': 'Zu {product} wechseln',
  'checkoutTitle.active': '{product} ändern',
  previewing: 'Der Preis wird berechnet …',
  dueToday: 'Heute fällig',
  nextCycle: 'Ab {date}: {amount}',
  trialNote: 'Ihre kostenlose Testphase läuft bis {date}. Wenn Sie vorher kündigen, wird nichts berechnet.',
  downgradeNote: 'Sie behalten {from} bis {date}. Danach beginnt {to}.',
  renewNote: '{product} läuft weiter wie bisher.',
  prorationNote: 'Was Sie bezahlt und nicht genutzt haben, wird abgezogen.',
  redirectNote: 'Sie bezahlen auf einer sicheren Seite und kehren danach hierher zurück.',

  confirmPurchase: 'Bestätigen',
  confirmPay: '{amount} bezahlen',
  continueToPayment: 'Weiter zur Zahlung',
  buying: 'Einen Moment …',
  redirecting: 'Die Zahlungsseite wird geöffnet …',
  settling: 'Wird aktiviert …',
  cancelPurchase: 'Abbrechen',
  closeDialog: 'Schließen',

  doneTitle: '{product} gehört Ihnen',
  doneNote: 'Alles, was dazugehört, steht bereit.',
  scheduledTitle: 'Alles erledigt',
  scheduledNote: '{product} beginnt, wenn der laufende Zeitraum endet.',
  declinedTitle: 'Die Zahlung ist fehlgeschlagen',
  declinedNote:
    'Ihr Tarif ist unverändert, und es wurde nichts abgebucht. Schließen Sie die Zahlung ab, oder versuchen Sie es mit einer anderen Karte.',
  completePayment: 'Zahlung abschließen',
  failedTitle: 'Das hat nicht geklappt',
};
