import type { IncomingMessage } from 'node:http';
import type { HandlerOptions } from '../options.ts';
import { type NodeHandler, autumnHandler as nodeHandler } from './node.ts';

/** What the Pages Router adds to Node's request; its own `NextApiRequest` is one. */
export interface PagesRequest extends IncomingMessage {
  readonly cookies: Readonly<Partial<Record<string, string>>>;
  readonly query: Readonly<Partial<Record<string, string | string[]>>>;
}

/**
 * For the Pages Router of Next.js, in `pages/api/autumn/[...path].ts`, with or without its body parser.
 *
 * @example
 * export default autumnHandler({ identify: ({ cookies }) => customerOf(cookies.session) });
 *
 * @throws {AutumnError} `invalid_options`, of kind `config`, when it is made.
 */
export const autumnHandler: <Request extends IncomingMessage = PagesRequest>(
  options: HandlerOptions<Request>,
) => NodeHandler<Request> = nodeHandler;
