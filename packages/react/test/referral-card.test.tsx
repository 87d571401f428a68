import './support/setup.ts';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ReferralCard } from '../src/index.ts';
import { withProgram } from './support/referrals.ts';
import { renderApp } from './support/render.tsx';
import { failure } from './support/stack.ts';

const linkOf = (code: string) => `https://inkwell.example/?ref=${code}`;

test('a code is shown as a link, and copied', async () => {
  const { stack } = await withProgram();
  const page = renderApp(<ReferralCard programId="invite" linkOf={linkOf} />, { stack });
  const field = await screen.findByRole('textbox', { name: 'Your code' });
  const { code } = await stack.autumn.products.getReferralCode({ customerId: 'ada', programId: 'invite' });
  expect(field).toHaveValue(linkOf(code));
  await page.user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe(linkOf(code));
});

test('where copying is not allowed, it says what to do', async () => {
  const { stack } = await withProgram();
  const page = renderApp(<ReferralCard programId="invite" />, { stack });
  await screen.findByRole('textbox', { name: 'Your code' });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await page.user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText(/^Copy it by hand/)).toBeInTheDocument();
});

test("somebody else's code is redeemed, and a second one is not", async () => {
  const { stack, code } = await withProgram();
  const page = renderApp(<ReferralCard programId="invite" defaultCode={code} />, { stack });
  const redeem = screen.getByRole('button', { name: 'Redeem' });
  await page.user.click(redeem);
  expect(await screen.findByText(/^Your code was redeemed/)).toBeInTheDocument();
  await page.user.click(redeem);
  expect(await screen.findByText('You have redeemed a code already.')).toBeInTheDocument();
});

test.each([
  ['NOSUCH', 'There is no such code. Check the spelling.'],
  ['own', 'This is your own code.'],
])('the code %s is refused with a reason', async (typed, reason) => {
  const { stack } = await withProgram();
  const page = renderApp(<ReferralCard programId="invite" />, { stack });
  const own = (await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your code' })).value;
  const field = screen.getByRole('textbox', { name: 'Have a code from somebody else?' });
  await page.user.type(field, `${typed === 'own' ? own : typed}{Enter}`);
  expect(await screen.findByText(reason)).toBeInTheDocument();
  expect(field).toBeInvalid();
});

test('a code that cannot be loaded can be asked for again', async () => {
  const { stack } = await withProgram();
  let fails = true;
  stack.intercept((route) => (route === 'referralCode' && fails ? failure(403, 'forbidden') : undefined));
  const page = renderApp(<ReferralCard programId="invite" />, { stack });
  expect(await screen.findByRole('alert')).toHaveTextContent('Your code could not be loaded.');
  fails = false;
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('textbox', { name: 'Your code' })).toBeInTheDocument();
});
