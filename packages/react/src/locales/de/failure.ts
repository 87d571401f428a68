import type { failureMessages } from '../../text/failure-messages.ts';
import type { Translation } from '../translation.ts';

export const failure: Translation<typeof failureMessages> = {
  'failed.other': 'Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
  'failed.product_already_attached': 'Das haben Sie bereits.',
  'failed.forbidden': 'Sie dürfen den Tarif nicht ändern. Fragen Sie jemanden, der die Abrechnung verwaltet.',
  'failed.signed_out': 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.',
  'failed.identity_mismatch': 'Hier ist jetzt jemand anderes angemeldet. Laden Sie die Seite neu.',
  'failed.rate_limit_exceeded': 'Das war zu oft. Warten Sie einen Moment.',
  'failed.lock_already_exists': 'Eine andere Änderung läuft gerade. Warten Sie einen Moment.',
  'failed.timeout': 'Die Antwort hat zu lange gedauert. Wenn Sie es erneut versuchen, wird nichts doppelt gekauft.',
  'failed.network': 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung.',
};
