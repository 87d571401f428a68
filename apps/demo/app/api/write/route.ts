import * as z from 'zod';
import { spend } from '../../../lib/spend';
import { compose } from '../../../lib/writer';

const WriteRequest = z.object({
  topic: z.string().trim().min(1).max(200),
  words: z.union([z.literal(50), z.literal(100), z.literal(200)]),
  draft: z.string().max(200_000),
});

export async function POST(request: Request): Promise<Response> {
  const parsed = WriteRequest.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return Response.json({ code: 'invalid_request' }, { status: 400 });
  const { topic, words, draft } = parsed.data;
  return spend('words', words, () => ({ text: compose(topic, words, draft) }));
}
