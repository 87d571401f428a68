// No 'use client' here: with it, `CheckoutDialog.Root` would be undefined in a server component.
export { Cancel } from './cancel.tsx';
export { Confirm } from './confirm.tsx';
export { Lines } from './lines.tsx';
export { Notes } from './notes.tsx';
export { Notice } from './notice.tsx';
export { Quantities } from './quantities.tsx';
export { type CheckoutDialogRootProps, Root } from './root.tsx';
export { Title } from './title.tsx';
