import type { BrowserRouteName, CustomerView, IntentOf, ProductsView, ViewOf } from '@autumn/core/browser';

/** What routes answer, in a test's own words. What throws is an answer with status 500. */
export type TestAnswers = {
  readonly [Name in BrowserRouteName]?: (intent: IntentOf<Name>) => ViewOf<Name> | Promise<ViewOf<Name>>;
};

export interface TestWorld {
  readonly customer: CustomerView | null;
  readonly products: ProductsView;
  readonly answers: TestAnswers;
}

/** Answers in the handler's place. What the test says nothing about is refused with the name of the route. */
export async function answerFrom(world: TestWorld, request: Request): Promise<Response> {
  const route = new URL(request.url).pathname.split('/').pop() as BrowserRouteName;
  const answer = (world.answers[route] ?? knownAnswers(world)[route]) as ((intent: unknown) => unknown) | undefined;
  if (!answer)
    return refuse(501, `not_in_test`, `The test says nothing about "${route}": give it \`answers.${route}\`.`);
  try {
    return Response.json(await answer(await request.json()));
  } catch (error) {
    return refuse(500, 'internal_error', error instanceof Error ? error.message : String(error));
  }
}

const knownAnswers = ({ customer, products }: TestWorld): TestAnswers => ({
  bootstrap: () => ({ customer: { data: customer }, products: { data: products } }),
  products: () => products,
  track: () => ({ code: 'event_received' }),
  ...(customer && { customer: () => customer }),
});

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ message, code, status, requestId: 'test' }, { status });
