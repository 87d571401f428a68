import type { accountMessages } from '../../text/account-messages.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof accountMessages> = {
  yourPlan: 'Votre offre',
  noPlan: 'Pas encore d’offre',
  signedOutAccount: 'Connectez-vous pour voir votre offre.',
  loadingAccount: 'Chargement de votre offre…',
  accountFailed: 'Votre offre n’a pas pu être chargée. Elle n’a pas changé.',

  renewsOn: 'Se renouvelle le {date}',
  endsOn: 'Résilié. Actif jusqu’au {date}.',
  changesOn: 'Passe à {product} le {date}',
  pastDueNote: 'Le dernier paiement n’a pas abouti. Réglez la facture en attente pour garder {product}.',
  addOns: 'Options',

  payInvoice: 'Payer maintenant',
  cancelPlan: 'Résilier {product}',
  manageBilling: 'Gérer la facturation',

  'cancelTitle.plan': 'Résilier {product} ?',
  cancelNote: 'L’offre reste active jusqu’au {date}, et vous pouvez changer d’avis d’ici là.',
  cancelNoteNext: 'Ensuite, vous passez à {next}.',
  cancelNow: 'Elle prend fin tout de suite.',
  cancelConfirm: 'Oui, résilier',

  card: 'Moyen de paiement',
  cardEnding: '{brand} se terminant par {last4}',
  cardExpires: 'Expire en {month}/{year}',
  noCard: 'Aucune carte enregistrée',
  addCard: 'Ajouter une carte',
  changeCard: 'Changer de carte',
  cardFailed: 'Votre moyen de paiement n’a pas pu être chargé.',

  invoices: 'Factures',
  invoiceDate: 'Date',
  invoiceAmount: 'Montant',
  invoiceStatus: 'Statut',
  invoiceLink: 'Facture',
  openInvoice: 'Voir',
  openInvoiceOf: 'Voir la facture du {date}',
  payInvoiceOf: 'Payer maintenant la facture du {date}',
  moreInvoices: 'Afficher les {count}',
  noInvoices: 'Aucune facture pour le moment.',
  invoicesFailed: 'Vos factures n’ont pas pu être chargées.',
  loadingInvoices: 'Chargement des factures…',
  'invoice.paid': 'Payée',
  'invoice.open': 'À payer',
  'invoice.draft': 'Brouillon',
  'invoice.void': 'Annulée',
  'invoice.uncollectible': 'Impayée',

  usage: 'Consommation',
};
