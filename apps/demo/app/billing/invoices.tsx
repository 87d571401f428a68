'use client';

import { useCustomer } from '@autumn/react';

const date = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeZone: 'UTC',
});
const money = (amount: number, currency: string) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount);

export function Invoices() {
  const { data: customer } = useCustomer();
  const invoices = customer?.invoices ?? [];
  return (
    <section className="panel" aria-labelledby="invoices-title">
      <h2 id="invoices-title">Invoices</h2>
      {invoices.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul className="invoices">
          {invoices.map(({ createdAt, total, currency, status, url }) => (
            <li key={`${createdAt} ${url}`}>
              <span>{date.format(createdAt)}</span>
              <span>{status}</span>
              <strong>{money(total, currency)}</strong>
              {url && <a href={url}>Open</a>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
