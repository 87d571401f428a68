'use client';

import { useCustomer } from '@autumn/react';
import { date, money } from './formats';

export function Invoices() {
  const { data: customer, isError } = useCustomer();
  const invoices = customer?.invoices ?? [];
  return (
    <section className="panel" aria-labelledby="invoices-title">
      <h2 id="invoices-title">Invoices</h2>
      {!customer && isError && <p>They could not be loaded.</p>}
      {customer && invoices.length === 0 && <p>None yet.</p>}
      {invoices.length > 0 && (
        <ul className="invoices">
          {invoices.map(({ createdAt, total, currency, status, url }) => (
            <li key={`${createdAt} ${url}`}>
              <span>{date(createdAt)}</span>
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
