import type { purchaseMessages } from '../../text/purchase-messages.ts';
import type { Translation } from '../translation.ts';

export const purchase: Translation<typeof purchaseMessages> = {
  'checkoutTitle.new': 'Elegir {product}',
  'checkoutTitle.upgrade': 'Mejorar a {product}',
  'checkoutTitle.trial': 'Probar {product} gratis',
  'checkoutTitle.downgrade': 'Cambiar a {product}',
  'checkoutTitle.active': 'Cambiar {product}',
  previewing: 'Calculando el precio…',
  dueToday: 'A pagar hoy',
  nextCycle: 'A partir del {date}: {amount}',
  trialNote: 'Tu prueba gratis dura hasta el {date}. Si cancelas antes, no se te cobrará nada.',
  downgradeNote: 'Mantienes {from} hasta el {date}. Después empieza {to}.',
  renewNote: '{product} sigue como hasta ahora.',
  prorationNote: 'Se descuenta lo que has pagado y no has usado.',
  redirectNote: 'Pagas en una página segura y vuelves aquí.',

  confirmPurchase: 'Confirmar',
  confirmPay: 'Pagar {amount}',
  continueToPayment: 'Continuar al pago',
  buying: 'Un momento…',
  redirecting: 'Abriendo la página de pago…',
  settling: 'Activando…',
  cancelPurchase: 'Cancelar',
  closeDialog: 'Cerrar',

  doneTitle: '{product} ya es tuyo',
  doneNote: 'Todo lo que incluye está listo para usar.',
  scheduledTitle: 'Todo listo',
  scheduledNote: '{product} empieza cuando termine el periodo actual.',
  declinedTitle: 'El pago no se ha completado',
  declinedNote: 'Tu plan no ha cambiado y no se ha cobrado nada. Completa el pago o inténtalo con otra tarjeta.',
  completePayment: 'Completar el pago',
  failedTitle: 'Algo no ha funcionado',
};
