import type { accountMessages } from '../../text/account-messages.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof accountMessages> = {
  yourPlan: 'Tu plan',
  noPlan: 'Todavía sin plan',
  signedOutAccount: 'Inicia sesión para ver tu plan.',
  loadingAccount: 'Cargando tu plan…',
  accountFailed: 'No se ha podido cargar tu plan. No ha cambiado nada en él.',

  renewsOn: 'Se renueva el {date}',
  endsOn: 'Cancelado. Sigue activo hasta el {date}.',
  changesOn: 'Cambia a {product} el {date}',
  pastDueNote: 'El último pago no se ha completado. Paga la factura pendiente para mantener {product}.',
  addOns: 'Complementos',

  payInvoice: 'Pagar ahora',
  cancelPlan: 'Cancelar {product}',
  manageBilling: 'Gestionar la facturación',

  'cancelTitle.plan': '¿Cancelar {product}?',
  cancelNote: 'Sigue activo hasta el {date}, y hasta entonces puedes cambiar de opinión.',
  cancelNoteNext: 'Después pasarás a {next}.',
  cancelNow: 'Termina de inmediato.',
  cancelConfirm: 'Sí, cancelar',

  card: 'Método de pago',
  cardEnding: '{brand} terminada en {last4}',
  cardExpires: 'Caduca el {month}/{year}',
  noCard: 'Ninguna tarjeta guardada',
  addCard: 'Añadir una tarjeta',
  changeCard: 'Cambiar la tarjeta',
  cardFailed: 'No se ha podido cargar tu método de pago.',

  invoices: 'Facturas',
  invoiceDate: 'Fecha',
  invoiceAmount: 'Importe',
  invoiceStatus: 'Estado',
  invoiceLink: 'Factura',
  openInvoice: 'Ver',
  openInvoiceOf: 'Ver: factura del {date}',
  payInvoiceOf: 'Pagar ahora: factura del {date}',
  moreInvoices: 'Mostrar las {count}',
  noInvoices: 'Todavía no hay facturas.',
  invoicesFailed: 'No se han podido cargar tus facturas.',
  loadingInvoices: 'Cargando las facturas…',
  'invoice.paid': 'Pagada',
  'invoice.open': 'Pendiente',
  'invoice.draft': 'Borrador',
  'invoice.void': 'Anulada',
  'invoice.uncollectible': 'Impagada',

  usage: 'Uso',
};
