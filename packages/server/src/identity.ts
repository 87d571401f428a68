import { CustomerData, CustomerId, EntityId } from '@autumn/core/contract';
import * as z from 'zod/mini';

const schema = z.object({
  customerId: CustomerId,
  customerData: z.optional(CustomerData),
  entityId: z.optional(EntityId),
  claims: z.optional(z.record(z.string(), z.unknown())),
});

/** Who is asking. Made by the application from its own session, never from what a browser sends. */
export interface Identity {
  /** Your id of who pays: a user, or an organisation. */
  readonly customerId: string;
  /** Name, email, fingerprint and metadata, for the call that creates the customer. */
  readonly customerData?: CustomerData | undefined;
  /** The one entity (seat, workspace) that this person may name without `policy.authorize`. It is never filled in. */
  readonly entityId?: string | undefined;
  /** Anything that `policy` wants to decide by, such as a role. Never sent anywhere. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

/** Checks what `identify` returned; a slip there must not become somebody else's customer. */
export function readIdentity(value: unknown): Identity | null {
  if (value === null || value === undefined) return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') || 'its answer';
  throw new TypeError(
    `identify must return { customerId, customerData?, entityId?, claims? } or null: ${path} is wrong.`,
  );
}
