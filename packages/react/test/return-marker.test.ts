import { expect, test } from 'vitest';
import { markUrl, readMarker } from '../src/purchase/return-marker.ts';

test('a mark that an earlier return has left on the address does not outlive the next one', () => {
  const left = markUrl('/billing?tab=plan', { productId: 'word_pack', heldBefore: 2 });
  const next = { productId: 'pro', heldBefore: 0 };
  expect(readMarker(markUrl(left, next))).toEqual(next);
  expect(new URL(left).searchParams.get('tab')).toBe('plan');
});
