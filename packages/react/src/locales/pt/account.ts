import type { accountMessages } from '../../text/account-messages.ts';
import type { Translation } from '../translation.ts';

export const account: Translation<typeof accountMessages> = {
  yourPlan: 'Seu plano',
  noPlan: 'Ainda sem plano',
  signedOutAccount: 'Entre para ver seu plano.',
  loadingAccount: 'Carregando seu plano…',
  accountFailed: 'Não foi possível carregar seu plano. Nada mudou nele.',

  renewsOn: 'Renova em {date}',
  endsOn: 'Cancelado. Continua ativo até {date}.',
  changesOn: 'Muda para {product} em {date}',
  pastDueNote: 'O último pagamento não foi concluído. Pague a fatura em aberto para manter {product}.',
  addOns: 'Complementos',

  payInvoice: 'Pagar agora',
  cancelPlan: 'Cancelar {product}',
  manageBilling: 'Gerenciar cobrança',

  'cancelTitle.plan': 'Cancelar {product}?',
  cancelNote: 'Ele continua ativo até {date}, e até lá você pode mudar de ideia.',
  cancelNoteNext: 'Depois disso você passa para {next}.',
  cancelNow: 'Ele termina imediatamente.',
  cancelConfirm: 'Sim, cancelar',

  card: 'Forma de pagamento',
  cardEnding: '{brand} com final {last4}',
  cardExpires: 'Válido até {month}/{year}',
  noCard: 'Nenhum cartão cadastrado',
  addCard: 'Adicionar um cartão',
  changeCard: 'Trocar de cartão',
  cardFailed: 'Não foi possível carregar sua forma de pagamento.',

  invoices: 'Faturas',
  invoiceDate: 'Data',
  invoiceAmount: 'Valor',
  invoiceStatus: 'Situação',
  invoiceLink: 'Fatura',
  openInvoice: 'Ver',
  openInvoiceOf: 'Ver: fatura de {date}',
  payInvoiceOf: 'Pagar agora: fatura de {date}',
  moreInvoices: 'Mostrar todas as {count}',
  noInvoices: 'Ainda não há faturas.',
  invoicesFailed: 'Não foi possível carregar suas faturas.',
  loadingInvoices: 'Carregando as faturas…',
  'invoice.paid': 'Paga',
  'invoice.open': 'Em aberto',
  'invoice.draft': 'Rascunho',
  'invoice.void': 'Anulada',
  'invoice.uncollectible': 'Não paga',

  usage: 'Uso',
};
