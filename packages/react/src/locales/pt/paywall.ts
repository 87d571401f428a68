import type { paywallMessages } from '../../text/paywall-messages.ts';
import type { Translation } from '../translation.ts';

export const paywall: Translation<typeof paywallMessages> = {
  'paywallTitle.no_access': 'Desbloqueie {feature}',
  'paywallTitle.no_product': 'Isto faz parte de {feature}',
  'paywallTitle.limit_reached': 'Você ficou sem {unit}',
  'paywallTitle.not_enough': 'Saldo insuficiente: {unit}',
  'paywallTitle.signed_out': 'Entre para continuar',
  'paywallTitle.failed': 'Não foi possível verificar {feature}',
  'paywallReason.no_access': 'Seu plano não inclui {feature}.',
  'paywallReason.no_product': 'Sua conta ainda não tem {feature}.',
  'paywallReason.limit_reached': 'Você usou tudo o que seu plano inclui.',
  'paywallReason.not_enough': 'Você tem {left}, e isto precisa de {needed}.',
  'paywallReason.signed_out': 'O que você pode fazer aqui depende do seu plano, então precisamos saber quem é você.',
  moreOn: 'Você recebe mais em {date}.',
  paywallOffer: 'Disponível em {product}',
  paywallNoOffer: 'Nenhum plano à venda inclui isto. Escreva para nós e encontraremos um para você.',
  seePlans: 'Ver todos os planos',
  notNow: 'Agora não',
};
