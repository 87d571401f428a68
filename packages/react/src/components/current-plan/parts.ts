// No 'use client' here: with it, `CurrentPlan.Root` would be undefined in a server component.
export { Actions, type CurrentPlanActionsProps } from './actions.tsx';
export { AddOns } from './add-ons.tsx';
export { CancelPlan, type CancelPlanProps } from './cancel-plan.tsx';
export { Note } from './note.tsx';
export { Price } from './price.tsx';
export { type CurrentPlanRootProps, Root } from './root.tsx';
export { Title } from './title.tsx';
