import * as z from 'zod/mini';
import { EntityId } from '../schemas/ids.ts';
import { lazySchema } from '../schemas/lazy-schema.ts';

/** An entity that a browser names. It becomes a part of a path, so nothing invisible and nothing half. */
export const NamedEntity = lazySchema(() =>
  EntityId.check(z.maxLength(255), z.regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u, 'must be plain text')),
);

/** A path of the site, or a URL; where it may lead is for the server to say. */
export const ReturnUrl = lazySchema(() => z.string().check(z.maxLength(2048)));
