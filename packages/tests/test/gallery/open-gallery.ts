import { findBrowser } from '@autumn/tooling/browser';
import { chromium } from 'playwright-core';
import { people } from './people.ts';
import { startGallery } from './start-gallery.ts';

/** The gallery with everybody in it, and a browser to look at it with. */
export async function openGallery() {
  const gallery = await startGallery();
  for (const [id, become] of Object.entries(people)) await become(gallery, id);
  await gallery.post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await gallery.post('/sandbox/reward_programs', {
    id: 'invite',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 5,
    product_ids: [],
  });
  const browser = await chromium.launch(await findBrowser());
  return {
    browser,
    demoUrl: gallery.url,
    serverReact: gallery.serverReact,
    close: async () => {
      await browser.close();
      await gallery.close();
    },
  };
}

export type OpenGallery = Awaited<ReturnType<typeof openGallery>>;
