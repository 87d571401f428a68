import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useRedeemReferral, useReferralCode, useSetupPayment } from '../src/index.ts';
import { renderApp } from './support/render.tsx';
import { openStack } from './support/stack.ts';

function Invite({ programId }: { readonly programId: string | null }) {
  const { data, error, fetchStatus } = useReferralCode(programId);
  return <p>{data ? `Code ${data.code}` : (error?.message ?? fetchStatus)}</p>;
}

function Redeem({ code }: { readonly code: string }) {
  const { redeem, error, isPending } = useRedeemReferral();
  return (
    <button type="button" onClick={() => redeem(code).catch(() => undefined)}>
      {isPending ? 'redeeming' : error ? (error as Error & { code: string }).code : 'Redeem'}
    </button>
  );
}

async function withProgram() {
  const stack = openStack();
  const post = async (path: string, body: object) => {
    const answer = await stack.sandbox.fetch(`http://sandbox.test${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.sandbox.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  await post('/v1/rewards', {
    id: 'half_off',
    name: 'Half off',
    type: 'percentage_discount',
    discount_config: { discount_value: 50, duration_type: 'one_off', duration_value: 1, apply_to_all: true },
  });
  await post('/sandbox/reward_programs', {
    id: 'invite',
    reward_id: 'half_off',
    when: 'customer_creation',
    received_by: 'all',
    max_redemptions: 5,
    product_ids: [],
  });
  await stack.autumn.customers.create({ id: 'grace' });
  return stack;
}

test('a person has one code of a program, asked for when it is shown', async () => {
  const page = renderApp(<Invite programId={null} />, { stack: await withProgram() });
  expect(screen.getByText('idle')).toBeInTheDocument();
  page.signIn('ada', <Invite programId="invite" />);
  const { code } = await page.autumn.products.getReferralCode({ customerId: 'grace', programId: 'invite' });
  const shown = await screen.findByText(/^Code /);
  expect(shown.textContent).not.toBe(`Code ${code}`);
});

test("somebody else's code is redeemed once, blanks around it or not", async () => {
  const stack = await withProgram();
  const { code } = await stack.autumn.products.getReferralCode({ customerId: 'grace', programId: 'invite' });
  const page = renderApp(<Redeem code={` ${code} `} />, { stack });
  const button = screen.getByRole('button');
  await page.user.click(button);
  await screen.findByText('Redeem');
  expect(page.bodies.at(0)?.body).toEqual({ code });
  await page.user.click(button);
  expect(await screen.findByText(/redeemed|already/)).toBeInTheDocument();
});

function AddCard({ redirect }: { readonly redirect: (url: string) => void }) {
  const { open } = useSetupPayment({ redirect });
  return (
    <button type="button" onClick={() => open()}>
      Add a card
    </button>
  );
}

test('a card is left on the payment page, which returns to this one', async () => {
  const urls: string[] = [];
  const page = renderApp(<AddCard redirect={(url) => urls.push(url)} />);
  await page.user.click(screen.getByRole('button', { name: 'Add a card' }));
  await expect.poll(() => urls).toEqual([expect.stringMatching(/^http:\/\/sandbox\.test\//)]);
  expect(page.bodies.at(-1)).toEqual({ route: 'setupPayment', body: { successUrl: location.href } });
});
