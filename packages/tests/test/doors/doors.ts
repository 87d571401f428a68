import type { IncomingMessage, Server } from 'node:http';
import { createHandler } from '@autumn/server';
import { autumnHandler as expressHandler } from '@autumn/server/express';
import { autumnHandler as fastifyHandler } from '@autumn/server/fastify';
import { autumnHandler as honoHandler } from '@autumn/server/hono';
import { autumnHandler as nodeHandler } from '@autumn/server/node';
import { serve } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { type Context, Hono } from 'hono';
import { doorOptions } from '../../fixtures/door-options.ts';
import { type Listening, listen, listening } from './listen.ts';
import { openNext } from './next-app.ts';
import type { Upstream } from './upstream.ts';

/** An app with the handler behind one door. `/elsewhere` is a page of its own, which answers `elsewhere`. */
export interface Door {
  readonly open: (upstream: Upstream) => Promise<Listening>;
  /** @default "/api/autumn" */
  readonly basePath?: string;
  /** Who reads the body from the socket. A parser in front has its own limits and its own errors. */
  readonly bodyReader: 'handler' | 'parser';
}

const serveFetch = (fetch: (request: Request) => Response | Promise<Response>): Promise<Listening> =>
  listening(serve({ fetch, port: 0, hostname: '127.0.0.1' }) as Server);

const expressApp = (prepare: (app: express.Express) => void): Promise<Listening> => {
  const app = express();
  prepare(app);
  app.get('/elsewhere', (_, response) => void response.send('elsewhere'));
  return listen(app);
};

async function fastifyApp(prefix?: string): Promise<Listening> {
  const app = fastify({ forceCloseConnections: true });
  await app.register(fastifyHandler(doorOptions(({ headers }) => headers.cookie)), prefix ? { prefix } : {});
  app.get('/elsewhere', async () => 'elsewhere');
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return { origin, close: () => app.close() };
}

export const doors: Readonly<Record<string, Door>> = {
  'a function, served by Hono’s server': {
    bodyReader: 'handler',
    open: () => {
      const handle = createHandler(doorOptions<Request>(({ headers }) => headers.get('cookie')));
      return serveFetch((request) =>
        new URL(request.url).pathname === '/elsewhere' ? new Response('elsewhere') : handle(request),
      );
    },
  },
  'node:http': {
    bodyReader: 'handler',
    open: () => {
      const handle = nodeHandler(doorOptions<IncomingMessage>(({ headers }) => headers.cookie));
      return listen((request, response) =>
        request.url === '/elsewhere' ? void response.end('elsewhere') : void handle(request, response),
      );
    },
  },
  Express: {
    bodyReader: 'handler',
    open: () => expressApp((app) => app.use(expressHandler(doorOptions(({ headers }) => headers.cookie)))),
  },
  'Express behind express.json, in nested routers': {
    bodyReader: 'parser',
    basePath: '/v1/api/autumn',
    open: () =>
      expressApp((app) => {
        const inner = express.Router();
        inner.use('/api', expressHandler(doorOptions(({ headers }) => headers.cookie, '/v1/api/autumn')));
        app.use(express.json());
        app.use('/v1', inner);
      }),
  },
  Fastify: { bodyReader: 'handler', open: () => fastifyApp() },
  'Fastify, with a prefix': { bodyReader: 'handler', basePath: '/v1/billing', open: () => fastifyApp('/v1/billing') },
  Hono: {
    bodyReader: 'handler',
    open: () => {
      const app = new Hono().get('/elsewhere', (c) => c.text('elsewhere'));
      app.all('/api/autumn/*', honoHandler(doorOptions<Context>(({ req }) => req.header('cookie'))));
      return serveFetch(app.fetch);
    },
  },
  'Hono behind a middleware that reads the body, in a nested app': {
    bodyReader: 'parser',
    basePath: '/v1/api/autumn',
    open: () => {
      const inner = new Hono();
      inner.all(
        '/api/autumn/*',
        honoHandler(doorOptions<Context>(({ req }) => req.header('cookie'), '/v1/api/autumn')),
      );
      const app = new Hono().get('/elsewhere', (c) => c.text('elsewhere'));
      app.use(async (c, next) => {
        await c.req.text();
        await next();
      });
      return serveFetch(app.route('/v1', inner).fetch);
    },
  },
  'Next, App Router, with a basePath': { bodyReader: 'handler', basePath: '/shop/api/autumn', open: openNext },
  'Next, Pages Router, with a basePath': { bodyReader: 'parser', basePath: '/shop/api/pages', open: openNext },
  'Next, Pages Router, without its body parser': {
    bodyReader: 'handler',
    basePath: '/shop/api/unparsed',
    open: openNext,
  },
};
