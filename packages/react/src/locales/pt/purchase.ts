import type { purchaseMessages } from '../../text/purchase-messages.ts';
import type { Translation } from '../translation.ts';

export const purchase: Translation<typeof purchaseMessages> = {
  'checkoutTitle.new': 'Assinar {product}',
  'checkoutTitle.upgrade': 'Fazer upgrade para {product}',
  'checkoutTitle.trial': 'Experimentar {product} grátis',
  'checkoutTitle.downgrade': 'Mudar para {product}',
  'checkoutTitle.active': 'Alterar {product}',
  previewing: 'Calculando o preço…',
  dueToday: 'A pagar hoje',
  nextCycle: 'A partir de {date}: {amount}',
  trialNote: 'Seu teste grátis vai até {date}. Se cancelar antes, nada será cobrado.',
  downgradeNote: 'Você mantém {from} até {date}. Depois começa {to}.',
  renewNote: '{product} continua como antes.',
  prorationNote: 'O que você pagou e não usou é descontado.',
  redirectNote: 'Você paga em uma página segura e volta para cá.',

  confirmPurchase: 'Confirmar',
  confirmPay: 'Pagar {amount}',
  continueToPayment: 'Continuar para o pagamento',
  buying: 'Um momento…',
  redirecting: 'Abrindo a página de pagamento…',
  settling: 'Ativando…',
  cancelPurchase: 'Cancelar',
  closeDialog: 'Fechar',

  doneTitle: '{product} é seu',
  doneNote: 'Tudo o que ele inclui está pronto para uso.',
  scheduledTitle: 'Tudo certo',
  scheduledNote: '{product} começa quando o período atual terminar.',
  declinedTitle: 'O pagamento não foi concluído',
  declinedNote: 'Seu plano não mudou e nada foi cobrado. Conclua o pagamento ou tente com outro cartão.',
  completePayment: 'Concluir pagamento',
  failedTitle: 'Não deu certo',
};
