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
  readonly kind: AutumnErrorKind;
  /** Machine-readable and stable: branch on this, never on the message. */
  readonly code: string;
  /** HTTP status, when an answer arrived. */
  readonly status: number | undefined;
  /** How long the API asked us to wait. */
  readonly retryAfterMs: number | undefined;
  /** Of the server that answered; shows up in its log. */
  readonly requestId: string | undefined;
  /** How often the request was sent. 0 when it never was. */
  readonly attempts: number;

  constructor(message: string, details: AutumnErrorDetails) {
    super(message);
    this.kind = details.kind;
    this.code = details.code;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.requestId = details.requestId;
    this.attempts = details.attempts ?? 0;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Like `instanceof`, and also true for an error from another copy of this package. */
  static is(value: unknown): value is AutumnError {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
