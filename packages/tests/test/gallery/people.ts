import type { Gallery } from './start-gallery.ts';

const dayMs = 86_400_000;

/** Who looks at the gallery, and how they came to be what they are. */
export const people: Readonly<Record<string, (gallery: Gallery, id: string) => Promise<void>>> = {
  /** Has nothing but what everybody has. */
  newcomer: async ({ autumn }, id) => {
    await autumn.customers.create({ id });
  },
  /** Pays, and uses what they pay for. */
  regular: async (gallery, id) => {
    const { autumn, post } = gallery;
    await buy(gallery, id, 'pro');
    await buy(gallery, id, 'support');
    for (const [index, value] of [1200, 5400, 0, 9800, 31_000].entries()) {
      if (value > 0) await autumn.track({ customerId: id, featureId: 'words', value });
      await autumn.track({ customerId: id, featureId: 'drafts', value: 1 + index * 3 });
      await post('/sandbox/clock', { advance_ms: dayMs });
    }
  },
  /** The second payment did not go through. */
  debtor: async (gallery, id) => {
    await buy(gallery, id, 'pro');
    await gallery.post('/sandbox/cards', { customer_id: id, card: 'declined' });
    await gallery.post('/sandbox/clock', { customer_id: id, advance_ms: 32 * dayMs });
  },
  /** Pays for a team, with a seat that is free. */
  team: async (gallery, id) => {
    const options = [{ featureId: 'seats', quantity: 1 }];
    const { checkoutUrl } = await gallery.autumn.attach({ customerId: id, productId: 'studio', options });
    if (checkoutUrl) await gallery.pay(checkoutUrl);
    for (const name of ['Grace Lindqvist', 'Łukasz Żółć-Wiśniewski']) {
      await gallery.autumn.entities.create({ customerId: id, id: name.slice(0, 3), name, featureId: 'seats' });
    }
  },
  /** Is leaving at the end of the period. */
  leaver: async (gallery, id) => {
    await buy(gallery, id, 'pro');
    await gallery.autumn.cancel({ customerId: id, productId: 'pro' });
  },
};

async function buy({ autumn, pay }: Gallery, customerId: string, productId: string): Promise<void> {
  const { checkoutUrl } = await autumn.attach({ customerId, productId });
  if (checkoutUrl) await pay(checkoutUrl);
}
