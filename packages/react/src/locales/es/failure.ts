import type { failureMessages } from '../../text/failure-messages.ts';
import type { Translation } from '../translation.ts';

export const failure: Translation<typeof failureMessages> = {
  'failed.other': 'No se ha cambiado nada. Inténtalo de nuevo en un momento.',
  'failed.product_already_attached': 'Ya lo tienes.',
  'failed.forbidden': 'No tienes permiso para cambiar el plan. Pídeselo a quien gestione la facturación.',
  'failed.signed_out': 'Tu sesión ha caducado. Vuelve a iniciar sesión.',
  'failed.identity_mismatch': 'Ahora hay otra persona con la sesión iniciada. Vuelve a cargar la página.',
  'failed.rate_limit_exceeded': 'Demasiados intentos. Espera un momento.',
  'failed.lock_already_exists': 'Hay otro cambio en curso. Espera un momento.',
  'failed.timeout': 'La respuesta ha tardado demasiado. Si lo intentas otra vez, nada se comprará dos veces.',
  'failed.network': 'No se puede conectar con el servidor. Comprueba tu conexión.',
};
