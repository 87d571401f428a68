// No 'use client' here: with it, `ReferralCard.Root` would be undefined in a server component.
export { Code, type CodeProps } from './code.tsx';
export { Description } from './description.tsx';
export { Redeem, type RedeemProps } from './redeem.tsx';
export { type ReferralCardRootProps, Root } from './root.tsx';
export { Title } from './title.tsx';
