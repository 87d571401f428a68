import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of a scripted server, in the order of the requests. The last one repeats. */
export type Step = (response: ServerResponse, request: IncomingMessage) => void;

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  (response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };

export const text =
  (status: number, body: string, headers: Record<string, string> = {}): Step =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/plain', ...headers });
    response.end(body);
  };

/** The request arrives, and the connection breaks before an answer. */
export const reset: Step = (response) => response.destroy();
/** Nothing ever comes. */
export const stall: Step = () => {};
/** The answer stops in the middle of its body. */
export const truncate: Step = (response) => {
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': '1000',
  });
  response.write('{"allowed":');
};

export interface ScriptServer {
  readonly baseUrl: string;
  readonly requests: {
    method: string;
    url: string;
    headers: IncomingMessage['headers'];
    body: string;
  }[];
  close(): Promise<void>;
}

/** A real server on a real socket that follows a script. */
export async function scriptServer(...script: [Step, ...Step[]]): Promise<ScriptServer> {
  const requests: ScriptServer['requests'] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body,
    });
    const step = script[Math.min(requests.length, script.length) - 1] as Step;
    step(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
