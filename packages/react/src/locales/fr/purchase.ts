import type { purchaseMessages } from '../../text/purchase-messages.ts';
import type { Translation } from '../translation.ts';

export const purchase: Translation<typeof purchaseMessages> = {
  'checkoutTitle.new': 'Choisir {product}',
  'checkoutTitle.upgrade': 'Passer à {product}',
  'checkoutTitle.trial': 'Essayer {product} gratuitement',
  'checkoutTitle.downgrade': 'Revenir à {product}',
  'checkoutTitle.active': 'Modifier {product}',
  previewing: 'Calcul du prix…',
  dueToday: 'À payer aujourd’hui',
  nextCycle: 'À partir du {date} : {amount}',
  trialNote: 'Votre essai gratuit dure jusqu’au {date}. Si vous résiliez avant, rien ne vous sera facturé.',
  downgradeNote: 'Vous gardez {from} jusqu’au {date}. {to} commence ensuite.',
  renewNote: '{product} continue comme avant.',
  prorationNote: 'Ce que vous avez payé sans l’utiliser est déduit.',
  redirectNote: 'Vous payez sur une page sécurisée, puis vous revenez ici.',

  confirmPurchase: 'Confirmer',
  confirmPay: 'Payer {amount}',
  continueToPayment: 'Continuer vers le paiement',
  buying: 'Un instant…',
  redirecting: 'Ouverture de la page de paiement…',
  settling: 'Activation en cours…',
  cancelPurchase: 'Annuler',
  closeDialog: 'Fermer',

  doneTitle: '{product} est à vous',
  doneNote: 'Tout ce qui est compris est prêt à l’emploi.',
  scheduledTitle: 'C’est fait',
  scheduledNote: '{product} commence à la fin de la période en cours.',
  declinedTitle: 'Le paiement n’a pas abouti',
  declinedNote:
    'Votre offre n’a pas changé et rien n’a été débité. Terminez le paiement ou réessayez avec une autre carte.',
  completePayment: 'Terminer le paiement',
  failedTitle: 'Cela n’a pas fonctionné',
};
