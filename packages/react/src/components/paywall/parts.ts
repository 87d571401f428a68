// No 'use client' here: with it, `Paywall.Root` would be undefined in a server component.
export { Actions, type PaywallActionsProps } from './actions.tsx';
export { Dialog, type PaywallDialogProps } from './dialog.tsx';
export { Offer } from './offer.tsx';
export { Reason } from './reason.tsx';
export { type PaywallRootProps, Root } from './root.tsx';
export { Title } from './title.tsx';
