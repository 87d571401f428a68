import { readdirSync, readFileSync } from 'node:fs';
import type { Scenario } from './replay.ts';

const folder = new URL('../../recordings/', import.meta.url);

export const readJson = <Data>(url: URL): Data => JSON.parse(readFileSync(url, 'utf8'));

/** What the real server answered: 864 exchanges in 18 scenarios. */
export const scenarios = readdirSync(folder).map((file) => readJson<Scenario>(new URL(file, folder)));
