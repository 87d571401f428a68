import type { failureMessages } from '../../text/failure-messages.ts';
import type { Translation } from '../translation.ts';

export const failure: Translation<typeof failureMessages> = {
  'failed.other': 'Nada foi alterado. Tente de novo em um instante.',
  'failed.product_already_attached': 'Você já tem este item.',
  'failed.forbidden': 'Você não tem permissão para alterar o plano. Fale com quem cuida da cobrança.',
  'failed.signed_out': 'Sua sessão terminou. Entre novamente.',
  'failed.identity_mismatch': 'Outra pessoa está conectada aqui agora. Recarregue a página.',
  'failed.rate_limit_exceeded': 'Foram muitas tentativas. Aguarde um instante.',
  'failed.lock_already_exists': 'Outra alteração está em andamento. Aguarde um instante.',
  'failed.timeout': 'A resposta demorou demais. Se tentar de novo, nada será comprado duas vezes.',
  'failed.network': 'Não foi possível acessar o servidor. Verifique sua conexão.',
};
