import { spend } from '../../../lib/spend';

/** A cover is three hues; the page draws them. */
export const POST = (): Promise<Response> =>
  spend('cover', 1, () => ({
    hues: [0, 1, 2].map(() => Math.floor(Math.random() * 360)),
  }));
