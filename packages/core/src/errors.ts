const brand = Symbol.for('autumn.error');

export type AutumnErrorKind = 'api' | 'connection' | 'validation' | 'config';

export interface AutumnErrorDetails {
  readonly kind: AutumnErrorKind;
  readonly code: string;
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly requestId?: string | undefined;
  readonly attempts?: number | undefined;
}

/**
 * The one error this kit throws. `kind` says who is at fault, `code` says what happened.
 *
 * It never holds, prints or chains the secret key, so there is no `cause`: the errors of HTTP clients
 * carry the request with its headers.
 */
export class AutumnError extends Error {
  override readonly name = 'AutumnError';
  /**
   * `api`: the API refused or answered nonsense; `connection`: no usable answer came;
   * `validation`: the call was wrong and nothing was sent; `config`: the kit is set up wrongly.
   */
  declare readonly kind: AutumnErrorKind;
  /** Machine-readable and stable: branch on this, never on the message. */
  declare readonly code: string;
  /** HTTP status, when an answer arrived. */
  declare readonly status: number | undefined;
  /** How long the API asked us to wait. */
  declare readonly retryAfterMs: number | undefined;
  /** Of the server that answered; shows up in its log. */
  declare readonly requestId: string | undefined;
  /** How often the request was sent. 0 when it never was. */
  declare readonly attempts: number;

  constructor(message: string, details: AutumnErrorDetails) {
    super(message);
    // By name: whatever else the details may carry stays out.
    const { kind, code, status, retryAfterMs, requestId, attempts = 0 } = details;
    Object.assign(this, { kind, code, status, retryAfterMs, requestId, attempts });
    Object.defineProperty(this, brand, { value: true });
  }

  /** Like `instanceof`, and also true for an error from another copy of this package. */
  static is(value: unknown): value is AutumnError {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
