import type { Card } from '../engine/state.ts';

export const cardNames: Readonly<Record<Card, string>> = {
  ok: 'A card that works',
  declined: 'A card that is declined',
  requires_action: 'A card that asks for 3-D Secure',
};
