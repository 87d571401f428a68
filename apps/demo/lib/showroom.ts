import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCaller, type HandlerOptions } from '@autumn/server';
import { showroomPerson } from './people';

/** Everybody who looks at the themes looks over the same shoulder, and may press every button. */
export const showroom = {
  basePath: '/api/showroom',
  identify: () => ({ customerId: showroomPerson }),
} satisfies HandlerOptions;

export const showroomCaller = createCaller(showroom);

/** A theme of the kit for one part of a page; an app imports `@autumn/react/themes/plum.css`, and has it everywhere. */
export async function themeWithin(selector: string, theme: string): Promise<string> {
  const css = await readFile(join(process.cwd(), 'node_modules/@autumn/react/dist/themes', `${theme}.css`), 'utf8');
  return css.replace('.autumn {', `${selector} .autumn {`);
}
