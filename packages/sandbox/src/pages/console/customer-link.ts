import type { Customer } from '../../engine/state.ts';
import { type Html, html } from '../html.ts';

/** An id that a path can carry as it is: a browser takes `..` for the way up, and cannot write half a character. */
const isFitForPath = (id: string): boolean => !/^\.{0,2}$|\p{Surrogate}/u.test(id);

/** Under `/customers` and `/portal`; by the internal id where the id is none or would lead elsewhere. */
export const customerPath = ({ id, internalId }: Customer, room: 'customers' | 'portal' = 'customers'): string =>
  `/${room}/${encodeURIComponent(id !== null && isFitForPath(id) ? id : internalId)}`;

export const customerLabel = ({ id, email, internalId }: Customer): string => id ?? email ?? internalId;

export const customerLink = (customer: Customer): Html =>
  html`<a href="${customerPath(customer)}"><bdi>${customerLabel(customer)}</bdi></a>`;
