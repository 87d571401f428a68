import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useRedeemReferral, useReferralCode, useSetupPayment } from '../src/index.ts';
import { withProgram } from './support/referrals.ts';
import { renderApp } from './support/render.tsx';

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

test('a person has one code of a program, asked for when it is shown', async () => {
  const page = renderApp(<Invite programId={null} />, { stack: (await withProgram()).stack });
  expect(screen.getByText('idle')).toBeInTheDocument();
  page.signIn('ada', <Invite programId="invite" />);
  const shown = await screen.findByText(/^Code /);
  const { code } = await page.autumn.products.getReferralCode({ customerId: 'ada', programId: 'invite' });
  expect(shown).toHaveTextContent(`Code ${code}`);
});

test("somebody else's code is redeemed once, blanks around it or not", async () => {
  const { stack, code } = await withProgram();
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
