import type { CallOptions } from '@autumn/core';
import type { BrowserRouteName, IntentOf, ViewOf } from '@autumn/core/browser';
import type { Identity } from '../identity.ts';
import type { Service } from '../service.ts';

/** Where a call came in. */
export interface Door {
  /** Server code may do what the policy closes to browsers: `policy.routes` and the rate limit are not for it. */
  readonly isBrowser: boolean;
  /** Origins of this site; a return path is resolved against the first. */
  readonly homes: readonly string[];
  readonly requestId: string;
  readonly signal: AbortSignal | undefined;
}

/** One person asking one thing. */
export interface Call<Who = Identity | null> {
  readonly service: Service;
  readonly identity: Who;
  readonly door: Door;
  /** Deadline and signal of a call that only reads: it ends when nobody waits for it. */
  readonly reads: CallOptions;
  /** Of one that changes something. Not aborted: leaving the page does not undo a purchase. */
  readonly purchases: CallOptions;
  /** Of usage: quick like a read, and not aborted either. */
  readonly counts: CallOptions;
  /** Reads something of this customer, together with others who ask for it at this moment. */
  readonly share: <Value>(key: readonly unknown[], read: (options: CallOptions) => Promise<Value>) => Promise<Value>;
  /** Asks another route for the same person. */
  readonly enter: <Name extends BrowserRouteName>(name: Name, intent: unknown) => Promise<ViewOf<Name>>;
}

/** A call of somebody who is signed in. */
export type SignedInCall = Call<Identity>;

export interface Route<Intent, View> {
  /** Answers without a login too. */
  readonly isPublic: boolean;
  /** Changes something of the customer, which a read that has begun before does not show. */
  readonly isWrite: boolean;
  readonly run: (intent: Intent, call: Call) => Promise<View>;
}

export type RouteTable = { readonly [Name in BrowserRouteName]: Route<IntentOf<Name>, ViewOf<Name>> };
